package cdp.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The full computation of a segment's members: the last one, or the one under way.
 *
 * @param done shards so far, of {@code total}
 * @param error why it failed; null when it did not
 */
public record Computation(
        State state,
        long done,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {
    public static final Computation NEVER = new Computation(State.IDLE, 0, 0, null, null, null);

    public enum State {
        IDLE,
        QUEUED,
        RUNNING,
        FAILED,
        CANCELLED
    }
}
