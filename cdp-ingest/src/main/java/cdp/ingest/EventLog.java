package cdp.ingest;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The road accepted events are written to.
 *
 * <p>Thread-safe. The returned future completes when every event of the list is durable on all in-sync replicas, and fails
 * with {@link EventLogUnavailable} when that is not known within the time limit; events may then still arrive later, so the
 * caller must answer “try again” and rely on {@link EventId} to remove the repeat.
 */
public interface EventLog {
    CompletableFuture<Void> append(List<Event> events);
}
