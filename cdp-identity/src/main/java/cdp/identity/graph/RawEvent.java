package cdp.identity.graph;

import cdp.identity.RawPosition;
import cdp.ingest.Event;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of {@code cdp.events} as it was read.
 *
 * @param decoded null when the bytes are not an event
 */
record RawEvent(
        RawPosition position,
        Instant writtenAt,
        byte[] bytes,
        @Nullable Event decoded) {
    boolean isReadable() {
        return decoded != null;
    }

    /** The event of a readable record. */
    Event event() {
        return Objects.requireNonNull(decoded, "asked for the event of an unreadable record");
    }
}
