package cdp.ingest.quarantine;

import cdp.ingest.Quarantine;
import cdp.ingest.Receipt;
import cdp.ingest.Refusal;
import cdp.ingest.RefusedInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcQuarantine implements Quarantine {
    private static final String COLUMNS = """
            q.id, q.received_at, q.source_id, s.name AS source_name, q.endpoint, q.reason, q.detail, q.event_name, q.message_id,
            q.size_bytes, q.truncated, q.status, q.resolved_at, q.resolved_by
            """;

    private static final String LIST = "SELECT " + COLUMNS + """
            FROM ingest.quarantine q LEFT JOIN ingest.sources s ON s.id = q.source_id
            WHERE q.status = :status AND q.id < :before
              AND (:reason::text IS NULL OR q.reason = :reason) AND (:source::int IS NULL OR q.source_id = :source)
            ORDER BY q.id DESC LIMIT :limit
            """;

    private static final String OLDEST = """
            SELECT id FROM ingest.quarantine q
            WHERE q.status = 'open'
              AND (:reason::text IS NULL OR q.reason = :reason) AND (:source::int IS NULL OR q.source_id = :source)
            ORDER BY q.id LIMIT :limit
            """;

    private static final String FIND = "SELECT " + COLUMNS + """
            , q.body, q.content_type, q.content_encoding
            FROM ingest.quarantine q LEFT JOIN ingest.sources s ON s.id = q.source_id
            WHERE q.id = :id
            """;

    private static final String REASONS = """
            SELECT reason, count(*) AS entries, min(received_at) AS oldest, max(received_at) AS newest
            FROM ingest.quarantine WHERE status = :status GROUP BY reason ORDER BY entries DESC
            """;

    private static final String KEEP = """
            INSERT INTO ingest.quarantine (origin, source_id, trust, endpoint, received_at, reason, detail, event_name,
                message_id, content_type, content_encoding, body, size_bytes, truncated)
            VALUES (:origin, :source, :trust, :endpoint, :receivedAt, :reason, :detail, :eventName,
                :messageId, :contentType, :contentEncoding, :body, :size, :truncated)
            ON CONFLICT (origin) DO NOTHING
            """;

    private static final String RESOLVE = """
            UPDATE ingest.quarantine SET status = :status, resolved_at = :now, resolved_by = :actor
            WHERE id = :id AND status = 'open'
            """;

    private static final String REFUSE_AGAIN = """
            UPDATE ingest.quarantine SET reason = :reason, detail = :detail, body = :body, size_bytes = :size
            WHERE id = :id AND status = 'open'
            """;

    private final JdbcClient jdbc;
    private final Replayer replayer;
    private final Clock clock;

    JdbcQuarantine(JdbcClient jdbc, Replayer replayer, Clock clock) {
        this.jdbc = jdbc;
        this.replayer = replayer;
        this.clock = clock;
    }

    @Override
    public List<Entry> list(Filter filter, long before, int limit) {
        return jdbc.sql(LIST)
                .param("status", filter.status().name().toLowerCase(Locale.ROOT))
                .param("before", before)
                .param("reason", filter.reason())
                .param("source", filter.source())
                .param("limit", limit)
                .query(ENTRY)
                .list();
    }

    @Override
    public List<ReasonCount> reasons(Status status) {
        return jdbc.sql(REASONS)
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .query((row, number) -> new ReasonCount(
                        row.getString("reason"),
                        row.getLong("entries"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant(),
                        row.getObject("newest", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public long openCount() {
        return jdbc.sql("SELECT count(*) FROM ingest.quarantine WHERE status = 'open'")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Content> find(long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> new Content(
                        ENTRY.mapRow(row, number),
                        row.getBytes("body"),
                        row.getString("content_type"),
                        row.getString("content_encoding")))
                .optional();
    }

    @Override
    public Receipt replay(long id, byte @Nullable [] body, String actor) {
        Content content = find(id).orElseThrow(() -> new NoSuchElementException("no quarantine entry " + id));
        if (content.entry().status() != Status.OPEN) {
            throw new IllegalStateException(
                    "quarantine entry " + id + " is " + content.entry().status());
        }
        byte[] bytes = body == null ? content.body() : body;
        Receipt receipt = replayer.replay(id, bytes);
        if (receipt.isRefusal()) {
            refuseAgain(id, receipt.refused().getFirst().refusal(), bytes);
        } else {
            resolve(id, Status.REPLAYED, actor);
        }
        return receipt;
    }

    @Override
    public ReplayResult replayAll(Filter filter, int most, String actor) {
        List<Long> ids = jdbc.sql(OLDEST)
                .param("reason", filter.reason())
                .param("source", filter.source())
                .param("limit", most)
                .query(Long.class)
                .list();
        int accepted = 0;
        for (long id : ids) {
            accepted += replay(id, null, actor).isRefusal() ? 0 : 1;
        }
        return new ReplayResult(accepted, ids.size() - accepted);
    }

    @Override
    public Entry discard(long id, String actor) {
        resolve(id, Status.DISCARDED, actor);
        return find(id).orElseThrow(() -> new NoSuchElementException("no quarantine entry " + id))
                .entry();
    }

    private void resolve(long id, Status status, String actor) {
        jdbc.sql(RESOLVE)
                .param("id", id)
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
    }

    private void refuseAgain(long id, Refusal refusal, byte[] body) {
        jdbc.sql(REFUSE_AGAIN)
                .param("id", id)
                .param("reason", refusal.reason().code())
                .param("detail", refusal.detail())
                .param("body", body)
                .param("size", body.length)
                .update();
    }

    @Override
    public void keep(String origin, RefusedInput input) {
        jdbc.sql(KEEP)
                .param("origin", origin)
                .param("source", input.source() == null ? null : input.source().value())
                .param("trust", input.trust().name())
                .param("endpoint", input.endpoint())
                .param("receivedAt", input.receivedAt().atOffset(ZoneOffset.UTC))
                .param("reason", input.refusal().reason().code())
                .param("detail", withoutNul(input.refusal().detail()))
                .param("eventName", withoutNul(input.eventName()))
                .param("messageId", withoutNul(input.messageId()))
                .param("contentType", withoutNul(input.contentType()))
                .param("contentEncoding", withoutNul(input.contentEncoding()))
                .param("body", input.body())
                .param("size", input.body().length)
                .param("truncated", input.truncated())
                .update();
    }

    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }

    private static final RowMapper<Entry> ENTRY = (row, number) -> {
        OffsetDateTime resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
        return new Entry(
                row.getLong("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                (Integer) row.getObject("source_id"),
                row.getString("source_name"),
                row.getString("endpoint"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("event_name"),
                row.getString("message_id"),
                row.getInt("size_bytes"),
                row.getBoolean("truncated"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                resolvedAt == null ? null : resolvedAt.toInstant(),
                row.getString("resolved_by"));
    };
}
