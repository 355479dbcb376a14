package cdp.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a simulation has come.
 *
 * @param basedOn the version in force it compares with
 * @param done identifiers read, links read or components solved, of {@code total}, as {@code phase} says
 * @param effects what would follow; null until it is done
 * @param error why it failed; null when it did not
 */
public record RuleSimulation(
        UUID id,
        State state,
        Phase phase,
        RuleDocument draft,
        int basedOn,
        String by,
        long done,
        long total,
        long ratePerSecond,
        @Nullable Long etaSeconds,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable RuleEffects effects,
        @Nullable String error) {

    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public enum Phase {
        IDENTIFIERS,
        LINKS,
        COMPONENTS
    }
}
