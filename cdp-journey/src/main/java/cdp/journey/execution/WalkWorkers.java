package cdp.journey.execution;

import cdp.journey.JourneyProperties;
import cdp.journey.JourneySignals;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The threads that walk people on: at once when something in this process says so, and a look every two seconds otherwise. */
@Component
class WalkWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WalkWorkers.class);
    private static final long IDLE_MILLIS = 2_000;
    private static final long JUST_BUSY_MILLIS = 50;
    private static final int LOOKS_AFTER_WORK = 20;
    private static final long AFTER_FAILURE_MILLIS = 2_000;

    private final WalkTransaction transaction;
    private final JourneySignals signals;
    private final JourneyProperties properties;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    WalkWorkers(WalkTransaction transaction, JourneySignals signals, JourneyProperties properties) {
        this.transaction = transaction;
        this.signals = signals;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < properties.workers(); i++) {
            boolean only = i == 0;
            threads.add(Thread.ofPlatform().name("journey-walk-" + i).start(() -> loop(only)));
        }
    }

    /** @param watching the one thread that also looks by itself; the others help while there is a lot */
    private void loop(boolean watching) {
        int looks = 0;
        while (running) {
            try {
                int walked = transaction.work();
                if (walked > 0) {
                    looks = LOOKS_AFTER_WORK;
                    if (walked >= properties.batchRuns()) {
                        signals.walks().give();
                    }
                    continue;
                }
                looks = Math.max(0, looks - 1);
                signals.walks().await(looks > 0 && watching ? JUST_BUSY_MILLIS : IDLE_MILLIS * (watching ? 1 : 30));
            } catch (InterruptedException stopped) {
                return;
            } catch (PessimisticLockingFailureException contended) {
                LOG.debug("walks are tried again: {}", contended.getMessage());
            } catch (RuntimeException failed) {
                if (running) {
                    LOG.error("walks could not be walked on, trying again", failed);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            signals.walks().await(AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        // Not interrupted: a statement under way is let finish.
        for (Thread thread : threads) {
            try {
                for (int patience = 0; patience < 100 && thread.isAlive(); patience++) {
                    signals.walks().give();
                    thread.join(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
