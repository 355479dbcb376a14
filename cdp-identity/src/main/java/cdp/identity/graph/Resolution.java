package cdp.identity.graph;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch means. Persons are OneIDs when positive; negative ones are new people whose OneIDs are yet to be given.
 *
 * @param persons by position in the batch, the person of each event
 * @param created the new people, in the order they first appeared
 * @param attached identifiers seen for the first time, and whose they are
 * @param moved weak identifiers that changed hands
 * @param joined merges of people that both had a OneID
 * @param untimely weak identifiers of which something was seen in another order than it happened, and that went through several hands
 * @param refused positions of events that say something the rules do not let stand, or that has to be weighed
 */
record Resolution(
        long[] persons,
        List<Long> created,
        Map<UUID, Attachment> attached,
        Map<UUID, Holding> moved,
        List<Join> joined,
        Set<UUID> untimely,
        BitSet refused) {

    record Attachment(Mention mention, Mention.Claim claim, long person) {}

    /** A weak identifier's holder, by the event that says so. */
    record Holding(long person, Mention evidence) {}

    /** @param visit the one of both that was anonymous; null when none or both were */
    record Join(long winner, long loser, @Nullable Visit visit, Mention evidence) {}

    /**
     * An anonymous visitor who turned out to be somebody.
     *
     * @param visitor the OneID they had
     * @param via a strong identifier of whom they are
     */
    record Visit(long visitor, UUID via) {}
}
