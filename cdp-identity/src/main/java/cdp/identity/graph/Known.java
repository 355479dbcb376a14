package cdp.identity.graph;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the tables say before a batch.
 *
 * @param owners by identifier key, the OneID that owns it
 * @param strong by OneID, its strong identifiers by family; given for every person whose identity the batch may touch
 */
record Known(Map<UUID, Long> owners, Map<Long, Map<String, Set<UUID>>> strong) {}
