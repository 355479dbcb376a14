package cdp.web.console.quarantine;

import cdp.ingest.Quarantine.Entry;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A quarantine entry as the console shows it in a list. */
record EntryView(
        long id,
        Instant receivedAt,
        @Nullable Integer sourceId,
        @Nullable String sourceName,
        String endpoint,
        String reason,
        String detail,
        @Nullable String eventName,
        @Nullable String messageId,
        int sizeBytes,
        boolean truncated,
        String status,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.receivedAt(),
                entry.sourceId(),
                entry.sourceName(),
                entry.endpoint(),
                entry.reason(),
                entry.detail(),
                entry.eventName(),
                entry.messageId(),
                entry.sizeBytes(),
                entry.truncated(),
                entry.status().name().toLowerCase(Locale.ROOT),
                entry.resolvedAt(),
                entry.resolvedBy());
    }
}
