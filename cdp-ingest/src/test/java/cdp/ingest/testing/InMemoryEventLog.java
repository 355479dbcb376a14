package cdp.ingest.testing;

import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.EventLog;
import cdp.ingest.EventLogUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An event log that keeps everything, can be away, and lets a test look at the moment a batch has become durable. */
public final class InMemoryEventLog implements EventLog {
    private final List<Event> events = new ArrayList<>();
    private volatile boolean away;
    private volatile Consumer<List<Event>> afterAppend = batch -> {};

    @Override
    public CompletableFuture<Void> append(List<Event> batch) {
        if (away) {
            return CompletableFuture.failedFuture(new EventLogUnavailable(new TimeoutException("away")));
        }
        synchronized (events) {
            events.addAll(batch);
        }
        afterAppend.accept(batch);
        return CompletableFuture.completedFuture(null);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** What is thrown here looks to the caller like its own death after the batch became durable. */
    public void afterAppend(Consumer<List<Event>> action) {
        afterAppend = action;
    }

    /** Everything appended, repeats included, in order. */
    public List<Event> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /** What landing would let through: each id once. */
    public Set<EventId> ids() {
        return events().stream().map(Event::id).collect(Collectors.toSet());
    }
}
