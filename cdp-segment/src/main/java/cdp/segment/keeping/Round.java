package cdp.segment.keeping;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something done again and again on a thread of its own while the process runs; what fails is tried again at the next turn. */
public abstract class Round implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int SLOWER_AFTER_FAILURE = 10;

    private final String name;
    private final Duration pause;
    private CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    protected Round(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /** One turn. */
    protected abstract void turn();

    protected final boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public synchronized void start() {
        CountDownLatch signal = new CountDownLatch(1);
        stopping = signal;
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(signal));
    }

    private void run(CountDownLatch signal) {
        long wait = 0;
        try {
            while (!signal.await(wait, TimeUnit.MILLISECONDS)) {
                wait = pause.toMillis();
                try {
                    turn();
                } catch (RuntimeException failed) {
                    wait *= SLOWER_AFTER_FAILURE;
                    LOG.warn("{} will try again", name, failed);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
