package cdp.identity.graph;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the tables say before a batch.
 *
 * @param owners by identifier key, the OneID that owns it
 * @param strong by OneID, its strong identifiers by family; given for every person whose identity the batch may touch
 * @param settled strong identifiers whose owner is decided already, whatever the batch says
 * @param shared weak identifiers that went through several hands
 * @param heldSince by weak identifier, when its holder was last seen with it
 */
record Known(
        Map<UUID, Long> owners,
        Map<Long, Map<String, Set<UUID>>> strong,
        Set<UUID> settled,
        Set<UUID> shared,
        Map<UUID, Instant> heldSince) {}
