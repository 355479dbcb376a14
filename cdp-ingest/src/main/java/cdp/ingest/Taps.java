package cdp.ingest;

import java.util.List;
import java.util.function.Consumer;

/** The last events all collectors saw, and those to come. A sample: busy sources show a few per second. Thread-safe. */
public interface Taps {
    /** Newest first. */
    List<Tap> recent();

    /** Calls the watcher for every tap from now on, until closed. The watcher must not block. */
    Subscription watch(Consumer<Tap> watcher);

    /** A watcher's place in the list. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
