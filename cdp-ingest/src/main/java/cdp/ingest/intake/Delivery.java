package cdp.ingest.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request's worth of input, decompressed, and how it came. */
public record Delivery(
        Protocol protocol,
        String endpoint,
        Instant receivedAt,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        byte[] body) {}
