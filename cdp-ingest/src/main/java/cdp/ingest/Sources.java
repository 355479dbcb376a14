package cdp.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The sources people define. Every change is visible to all collectors within ten seconds. */
public interface Sources {

    /** A source together with a key that is shown this once. */
    record WithNewKey(Source source, String writeKey) {}

    List<Source> all();

    Optional<Source> find(SourceId id);

    /** @throws SourceNameTaken when another source has that name */
    Source create(String name, String kind, int ratePerSecond, String actor);

    /** @param retireOldAfter how long keys of the same kind stay valid, for senders still being switched over */
    WithNewKey addKey(SourceId id, Trust trust, Duration retireOldAfter);

    Source revokeKey(SourceId id, int keyId);

    /** @throws SourceNameTaken when another source has that name */
    Source change(SourceId id, String name, boolean paused, int ratePerSecond);

    /** The sender a write key belongs to; empty for unknown, revoked and expired keys. */
    Optional<Sender> authenticate(String writeKey);

    /** Raised when two sources would bear one name. */
    final class SourceNameTaken extends RuntimeException {
        public SourceNameTaken(String name) {
            super("another source is already called " + name);
        }
    }
}
