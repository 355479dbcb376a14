package cdp.identity.graph;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch means. Persons are OneIDs when positive; negative ones are new people whose OneIDs are yet to be given.
 *
 * @param persons by position in the batch, the person of each event
 * @param created the new people, in the order they first appeared
 * @param attached identifiers seen for the first time, and whose they are
 * @param moved weak identifiers that changed hands
 * @param joined merges of people that both had a OneID
 */
record Resolution(
        long[] persons, List<Long> created, Map<UUID, Attachment> attached, Map<UUID, Long> moved, List<Join> joined) {

    record Attachment(Mention mention, Mention.Claim claim, long person) {}

    record Join(long winner, long loser, Mention evidence) {}
}
