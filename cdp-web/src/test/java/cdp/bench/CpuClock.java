package cdp.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Processor time of those at work, between resuming and pausing: the product, the database, and this process with broker and load. */
final class CpuClock {
    private final ProcessHandle database;
    private final @Nullable ProcessHandle product;
    private final long[] nanos = new long[3];

    /**
     * @param backend the process id of a connection to the database
     * @param product null when it has no part in it
     */
    CpuClock(long backend, @Nullable ProcessHandle product) {
        this.database = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
        this.product = product;
    }

    void resume() {
        add(-1);
    }

    void pause() {
        add(1);
    }

    private void add(int sign) {
        nanos[0] += sign * (product == null ? 0 : of(product));
        nanos[1] += sign
                * (of(database) + database.descendants().mapToLong(CpuClock::of).sum());
        nanos[2] += sign * of(ProcessHandle.current());
    }

    private static long of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Microseconds of each and of all. */
    String perEvent(long events) {
        return "product %.1f + PostgreSQL %.1f + broker and load %.1f = %.1f µs"
                .formatted(
                        nanos[0] / 1e3 / events,
                        nanos[1] / 1e3 / events,
                        nanos[2] / 1e3 / events,
                        (nanos[0] + nanos[1] + nanos[2]) / 1e3 / events);
    }
}
