package cdp.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Input that was turned away, with everything needed to show it, mend it and send it again.
 *
 * @param source null when the write key was unknown
 * @param endpoint the path it came to, which says how to read the bytes
 * @param body the bytes, decompressed where that was possible
 * @param truncated whether the body was longer than what is kept
 */
public record RefusedInput(
        @Nullable SourceId source,
        Trust trust,
        String endpoint,
        Instant receivedAt,
        Refusal refusal,
        @Nullable String eventName,
        @Nullable String messageId,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        byte[] body,
        boolean truncated) {}
