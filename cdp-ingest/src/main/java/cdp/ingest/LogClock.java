package cdp.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When records were written to the log. Thread-safe; every call asks the broker. */
public interface LogClock {

    /** @return null when there is no such record any more, or the broker does not answer soon */
    @Nullable
    Instant writtenAt(String topic, int partition, long offset);
}
