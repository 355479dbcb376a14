package cdp.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The columnar copy of events and people that answers {@link Analytics}: how fresh it is, and building it anew. It can be
 * thrown away at any time.
 */
public interface Projection {

    enum State {
        /** Fed as events land. */
        LIVE,
        /** Being built anew; the old one, if there is one, answers meanwhile. */
        REBUILDING,
        /** Not fed, and nobody is mending it: what it answers is old. */
        FAILED
    }

    /**
     * @param lagMillis how far the projection is behind what has landed
     * @param messagesBehind landed but not in it yet
     * @param asOf everything that landed before this is in it
     * @param eventToProfileMillis how long lately received events took to land on a person; null before the first
     */
    record Status(
            State state,
            long lagMillis,
            long messagesBehind,
            long events,
            long people,
            Instant asOf,
            @Nullable Long eventToProfileMillis,
            Rebuild rebuild) {}

    /**
     * The last rebuild of this process.
     *
     * @param done rows so far, of {@code total}
     * @param error why it ended early; null when it did not
     */
    record Rebuild(
            Phase phase,
            long done,
            long total,
            @Nullable Instant startedAt,
            long ratePerSecond,
            @Nullable Long etaSeconds,
            @Nullable String error) {

        public enum Phase {
            IDLE,
            RUNNING,
            FAILED
        }
    }

    Status status();

    Rebuild rebuild();

    /** Begins building it anew from PostgreSQL, unless that is under way. */
    void startRebuild();

    /** Ends a rebuild under way and keeps what there was. */
    void cancelRebuild();
}
