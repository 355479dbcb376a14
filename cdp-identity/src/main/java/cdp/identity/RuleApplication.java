package cdp.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Re-examines everybody under the rules in force, in the background. Without one, only people about whom something is disputed
 * are, as they are seen again. Goes on after a restart; in one process at a time, whichever was asked. Thread-safe; every method may be called at any
 * time and any number of times.
 */
public interface RuleApplication {

    enum State {
        /** Nothing to do: everybody is as the rules in force want it, or nobody ever asked. */
        IDLE,
        RUNNING,
        /** Ended early because somebody said so; what was done stays, and starting it again goes on. */
        CANCELLED,
        /** Ended early by itself; starting it again goes on. */
        FAILED
    }

    /**
     * @param version the rules it applies, or applied last
     * @param done groups of identifiers that hang together compared with the rules, of {@code total}; those that differ are
     *     carried out a few hundred behind
     * @param merges people joined since it started because rules changed, as the history of people says; likewise
     *     {@code splits}
     * @param skipped parts that differ and are left as they are: more than can be judged at once, or people whom identifiers of
     *     a kind hold together that may not join people any more
     * @param endedAt null while it runs, or when nobody ever asked
     * @param error why it ended early; null when it did not
     */
    record Progress(
            State state,
            int version,
            long done,
            long total,
            long merges,
            long splits,
            long skipped,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long ratePerSecond,
            @Nullable Long etaSeconds,
            @Nullable String error) {}

    /** Begins with the rules in force; one under way begins anew. */
    void start();

    void cancel();

    Progress progress();
}
