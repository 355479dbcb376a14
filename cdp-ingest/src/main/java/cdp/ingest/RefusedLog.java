package cdp.ingest;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where refused input goes so that it is not lost. Thread-safe; same guarantee as {@link EventLog}. */
public interface RefusedLog {
    CompletableFuture<Void> append(List<RefusedInput> inputs);
}
