package cdp.profile.projection;

import cdp.profile.Projection.Rebuild;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a rebuild has come. Thread-safe. */
final class RebuildProgress {
    private final Clock clock;
    private Rebuild.Phase phase = Rebuild.Phase.IDLE;
    private long done;
    private long total;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String error;
    private boolean cancelled;

    RebuildProgress(Clock clock) {
        this.clock = clock;
    }

    /** Raised in the rebuild when it was told to end. */
    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** @return false when one is under way */
    synchronized boolean begin() {
        if (phase == Rebuild.Phase.RUNNING) {
            return false;
        }
        phase = Rebuild.Phase.RUNNING;
        done = 0;
        total = 0;
        startedAt = clock.instant();
        endedAt = null;
        error = null;
        cancelled = false;
        return true;
    }

    synchronized void expect(long rows) {
        total = rows;
    }

    /** @throws Cancelled when it was told to end */
    synchronized void did(long rows) {
        done += rows;
        requireNotCancelled();
    }

    synchronized void requireNotCancelled() {
        if (cancelled) {
            throw new Cancelled();
        }
    }

    synchronized void cancel() {
        cancelled = true;
    }

    synchronized void succeeded() {
        phase = Rebuild.Phase.IDLE;
        total = done;
        endedAt = clock.instant();
    }

    synchronized void failed(String why) {
        phase = Rebuild.Phase.FAILED;
        error = why;
        endedAt = clock.instant();
    }

    synchronized Rebuild now() {
        Instant until = endedAt == null ? clock.instant() : endedAt;
        long millis = startedAt == null
                ? 0
                : Math.max(1, Duration.between(startedAt, until).toMillis());
        long rate = millis == 0 ? 0 : done * 1000 / millis;
        boolean foreseeable = phase == Rebuild.Phase.RUNNING && rate > 0 && total > 0;
        return new Rebuild(
                phase,
                done,
                Math.max(done, total),
                startedAt,
                rate,
                foreseeable ? Math.max(0, total - done) / rate : null,
                error);
    }
}
