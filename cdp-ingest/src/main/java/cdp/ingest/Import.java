package cdp.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file and how far it has become events.
 *
 * @param sha256 of the file, in hexadecimal
 * @param reading how its bytes are read; nothing in it is open
 * @param mapping what its columns mean; null until it was started
 * @param error why it failed or, while it is running, what it is waiting for
 * @param duplicateOf an earlier import of the same bytes into the same source
 */
public record Import(
        ImportId id,
        SourceId source,
        String sourceName,
        String fileName,
        long sizeBytes,
        String sha256,
        ImportStatus status,
        ImportReading reading,
        @Nullable ImportMapping mapping,
        Progress progress,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String createdBy,
        Instant createdAt,
        @Nullable String error,
        @Nullable ImportId duplicateOf) {

    /**
     * What is durable: rows counted here are confirmed by the event log or kept as refused.
     *
     * @param rowsTotal known at the end, for workbooks from the start
     * @param ratePerSecond rows per second of late
     * @param etaSeconds null when nothing can be said
     */
    public record Progress(
            long rowsRead,
            long rowsAccepted,
            long rowsRefused,
            @Nullable Long rowsTotal,
            long bytesRead,
            int ratePerSecond,
            @Nullable Long etaSeconds) {}
}
