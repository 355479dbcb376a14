package cdp.ingest;

import java.util.Map;

/** Where the logs of topics begin and end now. Thread-safe; every call asks the broker. */
public interface LogBounds {

    /** By partition, the offset of the oldest message that is still there. */
    Map<Integer, Long> first(String topic);

    /** By partition, the offset the next message will get. */
    Map<Integer, Long> end(String topic);
}
