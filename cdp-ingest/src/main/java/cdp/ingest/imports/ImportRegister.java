package cdp.ingest.imports;

import cdp.ingest.EventCodec;
import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportReading;
import cdp.ingest.SourceId;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do to {@code ingest.imports}; what workers do to it is in {@link ImportLedger}. */
@Component
class ImportRegister {
    private static final String ANNOUNCE = """
            INSERT INTO ingest.imports (source_id, file_name, status, created_by, created_at)
            VALUES (:source, :file, 'uploading', :actor, :now) RETURNING id
            """;

    private static final String COMPLETE_UPLOAD = """
            UPDATE ingest.imports i
            SET status = 'uploaded', size_bytes = :size, sha256 = :sha256, encoding = :encoding, delimiter = :delimiter,
                sheet = :sheet, duplicate_of = (
                    SELECT max(e.id) FROM ingest.imports e
                    WHERE e.source_id = i.source_id AND e.sha256 = :sha256 AND e.id <> i.id AND e.status = 'completed')
            WHERE i.id = :id
            """;

    private static final String FIND = ImportRows.COLUMNS + "WHERE i.id = :id AND i.status <> 'uploading'";
    private static final String PAGE =
            ImportRows.COLUMNS + "WHERE i.id < :before AND i.status <> 'uploading' ORDER BY i.id DESC LIMIT :limit";

    private static final String SAME = """
            SELECT max(e.id) FROM ingest.imports e JOIN ingest.imports i ON i.source_id = e.source_id AND i.sha256 = e.sha256
            WHERE i.id = :id AND e.mapping = CAST(:mapping AS jsonb) AND e.sheet IS NOT DISTINCT FROM :sheet
              AND (e.status = 'completed' OR e.status IN ('queued', 'running') AND e.id <> i.id)
            """;

    private static final String START = """
            UPDATE ingest.imports
            SET status = 'queued', mapping = CAST(:mapping AS jsonb), encoding = :encoding, delimiter = :delimiter,
                sheet = :sheet, rows_read = 0, rows_accepted = 0, rows_refused = 0, rows_total = NULL, last_row = 0,
                bytes_read = 0, rate_per_second = 0, attempts = 0, started_at = NULL, finished_at = NULL, error = NULL
            WHERE id = :id AND (status IN ('uploaded', 'cancelled', 'failed') OR status = 'completed' AND rows_accepted = 0)
            """;

    private static final String CANCEL = """
            UPDATE ingest.imports
            SET status = 'cancelled', finished_at = :now, error = NULL, lease = NULL, lease_until = NULL, rate_per_second = 0
            WHERE id = :id AND status IN ('queued', 'running')
            """;

    private static final String RESUME = """
            UPDATE ingest.imports SET status = 'queued', finished_at = NULL, error = NULL, attempts = 0
            WHERE id = :id AND status IN ('cancelled', 'failed') AND mapping IS NOT NULL
            """;

    private static final String DELETE = "DELETE FROM ingest.imports WHERE id = :id AND status <> 'running'";

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ImportId announce(SourceId source, String fileName, String actor) {
        return new ImportId(jdbc.sql(ANNOUNCE)
                .param("source", source.value())
                .param("file", fileName)
                .param("actor", actor)
                .param("now", now())
                .query(Long.class)
                .single());
    }

    void completeUpload(ImportId id, ImportChunks.Stored stored, ImportReading reading) {
        withReading(jdbc.sql(COMPLETE_UPLOAD), reading)
                .param("id", id.value())
                .param("size", stored.sizeBytes())
                .param("sha256", stored.sha256())
                .update();
    }

    Optional<Import> find(ImportId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(ImportRows::read).optional();
    }

    List<Import> page(long before, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("limit", limit)
                .query(ImportRows::read)
                .list();
    }

    /** An import that brings, or brought, the same rows in the same way. */
    Optional<ImportId> same(ImportId id, @Nullable String sheet, ImportMapping mapping) {
        return jdbc.sql(SAME)
                .param("id", id.value())
                .param("mapping", EventCodec.JSON.writeValueAsString(mapping))
                .param("sheet", sheet, Types.VARCHAR)
                .query(Long.class)
                .optional()
                .map(ImportId::new);
    }

    boolean start(ImportId id, ImportReading reading, ImportMapping mapping) {
        return withReading(jdbc.sql(START), reading)
                        .param("id", id.value())
                        .param("mapping", EventCodec.JSON.writeValueAsString(mapping))
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec withReading(JdbcClient.StatementSpec statement, ImportReading reading) {
        return statement
                .param("encoding", reading.encoding() == null ? "" : reading.encoding())
                .param("delimiter", reading.delimiter() == null ? "" : reading.delimiter())
                .param("sheet", reading.sheet(), Types.VARCHAR);
    }

    boolean cancel(ImportId id) {
        return jdbc.sql(CANCEL).param("id", id.value()).param("now", now()).update() == 1;
    }

    boolean resume(ImportId id) {
        return jdbc.sql(RESUME).param("id", id.value()).update() == 1;
    }

    boolean delete(ImportId id) {
        return jdbc.sql(DELETE).param("id", id.value()).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
