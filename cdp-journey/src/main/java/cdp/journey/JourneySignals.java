package cdp.journey;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the workers of this process when there is something for them, so that they need not look often. Losing a signal costs at
 * most the second after which they look anyway; workers of other processes find out that way.
 */
public final class JourneySignals {
    private final Signal walks = new Signal();
    private final Signal touches = new Signal();
    private final Signal outcomes = new Signal();

    /** Somebody has to be walked on. */
    public Signal walks() {
        return walks;
    }

    /** A message is to be handed over. */
    public Signal touches() {
        return touches;
    }

    /** An outcome is to be told to the event log. */
    public Signal outcomes() {
        return outcomes;
    }

    /** One thing to wait for. Signals given while nobody waits are kept, but only one. */
    public static final class Signal {
        private final Semaphore given = new Semaphore(0);

        public void give() {
            if (given.availablePermits() == 0) {
                given.release();
            }
        }

        /** Gives it once the current transaction has committed; at once where there is none. */
        public void giveAfterCommit() {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                give();
                return;
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    give();
                }
            });
        }

        /** Waits for it, but no longer than so many milliseconds. */
        public void await(long atMostMillis) throws InterruptedException {
            if (given.tryAcquire(atMostMillis, TimeUnit.MILLISECONDS)) {
                given.drainPermits();
            }
        }
    }
}
