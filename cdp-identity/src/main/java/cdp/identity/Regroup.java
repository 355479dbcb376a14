package cdp.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some people turned out to be others than thought: what was theirs is divided anew. An event goes with the first of its
 * identifiers, surest first, that is named here; one that has none goes with the OneID it is kept under.
 *
 * @param byIdentifier by identifier, the person it belongs to from now on
 * @param targets by every OneID concerned, the person it stands for from now on
 */
public record Regroup(Map<UUID, OneId> byIdentifier, Map<OneId, OneId> targets) {
    public Regroup {
        byIdentifier = Map.copyOf(byIdentifier);
        targets = Map.copyOf(targets);
    }

    /** What a person has; the times are null when there are no events. */
    public record Tally(
            long events, @Nullable Instant first, @Nullable Instant last) {}
}
