package cdp.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Re-examines everybody under the rules in force, in the background. Without one, people are re-examined as they are seen
 * again. Thread-safe; every method may be called at any time and any number of times.
 */
public interface RuleApplication {

    enum State {
        /** Nothing to do: everybody is as the rules in force want it, or nobody ever asked. */
        IDLE,
        RUNNING,
        /** Ended early because somebody said so; what was done stays, and the rest is re-examined as it is seen again. */
        CANCELLED,
        /** Ended early by itself; starting it again goes on. */
        FAILED
    }

    /**
     * @param version the rules it applies, or applied last
     * @param done components re-examined, of {@code total}
     * @param merges people it joined so far; likewise {@code splits}
     * @param error why it ended early; null when it did not
     */
    record Progress(
            State state,
            int version,
            long done,
            long total,
            long merges,
            long splits,
            @Nullable Instant startedAt,
            long ratePerSecond,
            @Nullable Long etaSeconds,
            @Nullable String error) {}

    /** Begins with the rules in force; one under way for older rules begins anew. */
    void start();

    void cancel();

    Progress progress();
}
