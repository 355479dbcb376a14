package cdp.identity;

import cdp.identity.linking.Flag;
import cdp.identity.linking.Link;
import cdp.identity.linking.Verdict;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds a person's identifiers together, and what was seen but did not join anybody to the person.
 *
 * @param identifiers surest first, by the name they have in links: the person's own, and those of others that a link leads to
 * @param doubts groups that hang together by a shareable identifier alone
 * @param complete false when the person has more identifiers or links than are shown
 */
public record IdentityGraph(
        OneId person, Map<UUID, HeldIdentifier> identifiers, List<Tie> ties, List<Flag> doubts, boolean complete) {
    public IdentityGraph {
        identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
        ties = List.copyOf(ties);
        doubts = List.copyOf(doubts);
    }

    /**
     * Two strong identifiers that were seen together.
     *
     * @param source who showed it first, with which event
     * @param joins whether both ends are one person today
     * @param verdict why it does not join its ends; null when it does, or when the rules of today would let it
     */
    public record Tie(
            Link link,
            SourceId source,
            EventId event,
            boolean joins,
            @Nullable Verdict verdict) {}
}
