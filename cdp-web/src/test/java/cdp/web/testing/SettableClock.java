package cdp.web.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Runs with the system's clock, ahead of it by as much as a test says. */
public final class SettableClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Does something as if it were later, and comes back. */
    public void later(Duration by, Runnable work) {
        ahead.updateAndGet(now -> now.plus(by));
        try {
            work.run();
        } finally {
            ahead.updateAndGet(now -> now.minus(by));
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead.get());
    }
}
