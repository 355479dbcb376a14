package cdp.ingest.imports.worker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a worker in the middle of an import to stop. Pauses made through it end at once. */
final class StopSignal {
    private final CountDownLatch raised = new CountDownLatch(1);

    void raise() {
        raised.countDown();
    }

    boolean isRaised() {
        return raised.getCount() == 0;
    }

    /** Waits, but not after the signal. */
    void pause(Duration duration) throws InterruptedException {
        boolean _ = raised.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
