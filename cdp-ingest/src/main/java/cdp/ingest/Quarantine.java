package cdp.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refused input, kept until a person mends and replays it or discards it. */
public interface Quarantine {

    enum Status {
        OPEN,
        REPLAYED,
        DISCARDED
    }

    /** What is listed; the bytes are fetched one by one. */
    record Entry(
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
            Status status,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy) {}

    record Content(
            Entry entry,
            byte[] body,
            @Nullable String contentType,
            @Nullable String contentEncoding) {}

    record ReasonCount(String reason, long count, Instant oldest, Instant newest) {}

    /** Null fields do not filter. */
    record Filter(
            Status status,
            @Nullable String reason,
            @Nullable Integer source) {}

    /** How many of the entries tried were accepted, and how many refused again. */
    record ReplayResult(int accepted, int refused) {}

    /** Newest first, those with an id below {@code before}. */
    List<Entry> list(Filter filter, long before, int limit);

    List<ReasonCount> reasons(Status status);

    long openCount();

    Optional<Content> find(long id);

    /**
     * Takes the entry in again, as if its sender had sent it, through the same checks.
     *
     * @param body the mended bytes; null for those kept
     * @return what became of it; on refusal the entry stays open with the new reason
     */
    Receipt replay(long id, byte @Nullable [] body, String actor);

    /** Replays the open entries the filter names, oldest first, at most {@code most}. */
    ReplayResult replayAll(Filter filter, int most, String actor);

    Entry discard(long id, String actor);

    /** Keeps input that was refused after the collector, once per origin. */
    void keep(String origin, RefusedInput input);
}
