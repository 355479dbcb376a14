package cdp.identity;

import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Flag;
import cdp.identity.linking.Link;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds a person's identifiers together, and what was seen or ruled but did not join anybody to the person.
 *
 * @param identifiers surest first, by the name they have in links: the person's own, and those of others that a tie leads to
 * @param standings of those identifiers that do not stand open
 * @param doubts groups that hang together by a shareable identifier alone
 * @param complete false when the person has more identifiers or ties than are shown
 */
public record IdentityGraph(
        OneId person,
        Map<UUID, HeldIdentifier> identifiers,
        Map<UUID, Standing> standings,
        List<Tie> ties,
        List<Flag> doubts,
        boolean complete) {
    public IdentityGraph {
        identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
        standings = Map.copyOf(standings);
        ties = List.copyOf(ties);
        doubts = List.copyOf(doubts);
    }

    public Standing standing(UUID key) {
        return standings.getOrDefault(key, Standing.OPEN);
    }

    /**
     * Two strong identifiers that were seen together, or that somebody ruled on, smaller key first.
     *
     * @param seen null when they never were seen together
     * @param ruled null when nobody ruled on them
     * @param joins whether both ends are one person today
     * @param verdict why it does not join its ends; null when it does, or when the rules of today would let it
     */
    public record Tie(
            UUID a,
            UUID b,
            @Nullable Seen seen,
            @Nullable Ruled ruled,
            boolean joins,
            @Nullable Verdict verdict) {}

    /** @param source who showed it first, with which event */
    public record Seen(Link link, SourceId source, EventId event) {}

    /**
     * The newest ruling on the two.
     *
     * @param by null when nobody ruled: a value and its hash are one by arithmetic
     */
    public record Ruled(Ruling ruling, Instant at, @Nullable String by) {}
}
