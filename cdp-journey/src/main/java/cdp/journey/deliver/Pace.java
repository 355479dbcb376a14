package cdp.journey.deliver;

import java.util.concurrent.TimeUnit;

/** Lets so many pass per second, evenly. Thread-safe. */
final class Pace {
    private final long nanosApart;
    private long nextNanos = System.nanoTime();

    Pace(int perSecond) {
        this.nanosApart = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void await() throws InterruptedException {
        long wait = reserve();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private synchronized long reserve() {
        long now = System.nanoTime();
        long mine = Math.max(now, nextNanos);
        nextNanos = mine + nanosApart;
        return mine - now;
    }
}
