package cdp.web.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for what happens by itself soon: asks again and again, and fails with the last answer when it never does. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Eventually() {}

    /** The value, once the assertion on it holds. */
    public static <T> T see(Supplier<T> value, Consumer<T> assertion) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T seen = value.get();
            try {
                assertion.accept(seen);
                return seen;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}
