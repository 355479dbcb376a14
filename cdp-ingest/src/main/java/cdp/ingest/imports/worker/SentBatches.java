package cdp.ingest.imports.worker;

import cdp.ingest.EventLog;
import cdp.ingest.EventLogUnavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Batches handed to the event log and not yet confirmed: a few at a time, recorded in the order of the file. While the log is
 * away a batch is sent again and again, with growing pauses; events repeated by that bear the same ids.
 */
final class SentBatches {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private record Sent(Batch batch, CompletableFuture<Void> confirmation) {}

    private final EventLog log;
    private final int atMost;
    private final Duration longestPause;
    private final StopSignal stop;
    private final Consumer<String> note;
    private final Consumer<Batch> confirmed;
    private final Deque<Sent> inFlight = new ArrayDeque<>();

    /**
     * @param note told what is waited for
     * @param confirmed told of each batch once it is durable, in order
     */
    SentBatches(
            EventLog log,
            int atMost,
            Duration longestPause,
            StopSignal stop,
            Consumer<String> note,
            Consumer<Batch> confirmed) {
        this.log = log;
        this.atMost = atMost;
        this.longestPause = longestPause;
        this.stop = stop;
        this.note = note;
        this.confirmed = confirmed;
    }

    void send(Batch batch) throws InterruptedException {
        if (inFlight.size() >= atMost) {
            settleOldest();
        }
        inFlight.add(new Sent(batch, log.append(batch.events())));
    }

    /** Waits until everything sent is confirmed and told of, or the signal to stop. */
    void settle() throws InterruptedException {
        while (!inFlight.isEmpty() && !stop.isRaised()) {
            settleOldest();
        }
    }

    private void settleOldest() throws InterruptedException {
        Sent oldest = inFlight.remove();
        CompletableFuture<Void> confirmation = oldest.confirmation();
        Duration pause = FIRST_PAUSE;
        while (!stop.isRaised()) {
            if (isConfirmed(confirmation)) {
                confirmed.accept(oldest.batch());
                return;
            }
            if (confirmation.isCompletedExceptionally()) {
                note.accept("the event log is away; waiting for it to come back");
                stop.pause(pause);
                pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
                confirmation = stop.isRaised()
                        ? confirmation
                        : log.append(oldest.batch().events());
            }
        }
    }

    /** Looks for a moment only, so that a signal to stop is seen. */
    private static boolean isConfirmed(CompletableFuture<Void> confirmation) throws InterruptedException {
        try {
            confirmation.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof EventLogUnavailable) {
                return false;
            }
            throw new IllegalStateException("the event log failed in an unforeseen way", failed.getCause());
        }
    }
}
