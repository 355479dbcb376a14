package cdp.identity;

import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Link;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links that were set aside and wait for somebody to rule; read in the caller's transaction where there is one. */
public interface Conflicts {

    enum Reason {
        LIMIT,
        CLAIM,
        SIZE
    }

    /** Where a list goes on: after this one. */
    record Position(Instant refusedAt, UUID a, UUID b) {}

    /**
     * @param source who showed it first, with which event
     * @param kind of the identifiers a person would hold too many of, where that is the reason
     * @param one who holds the link's smaller end; likewise {@code other}
     * @param ruling what somebody ruled; null while it is open
     */
    record Conflict(
            Link link,
            SourceId source,
            EventId event,
            Reason reason,
            @Nullable String kind,
            Instant refusedAt,
            HeldIdentifier one,
            HeldIdentifier other,
            @Nullable Ruling ruling) {}

    /**
     * Those nobody ruled on, set aside last first.
     *
     * @param reason null for any
     * @param after null for the first
     */
    List<Conflict> open(@Nullable Reason reason, @Nullable Position after, int limit);

    /** How many are open, for each reason there is. */
    Map<Reason, Long> count();

    /** Empty when the two are not in conflict. */
    Optional<Conflict> find(UUID a, UUID b);
}
