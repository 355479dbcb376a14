package cdp.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as the collector saw it, for the live debugger.
 *
 * @param raw what the sender wrote, as text
 * @param mapped the canonical event as JSON; null when it was refused
 */
public record Tap(
        String id,
        Instant at,
        @Nullable Integer sourceId,
        @Nullable String sourceName,
        String endpoint,
        boolean accepted,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String name,
        @Nullable String messageId,
        String raw,
        @Nullable String mapped) {}
