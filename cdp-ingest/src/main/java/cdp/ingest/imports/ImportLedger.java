package cdp.ingest.imports;

import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.RowError;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What workers do to {@code ingest.imports}. Every change but the claim is made under the lease the claim gave out: a worker
 * that was cancelled, or taken for dead and replaced, changes nothing any more.
 */
@Component
public class ImportLedger {
    private static final String CLAIM = """
            UPDATE ingest.imports
            SET status = 'running', lease = :lease, lease_until = :until, attempts = attempts + 1,
                started_at = coalesce(started_at, :now)
            WHERE id = (
                SELECT id FROM ingest.imports
                WHERE status = 'queued' OR status = 'running' AND lease_until < :now
                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, last_row, attempts
            """;

    private static final String FIND = ImportRows.COLUMNS + "WHERE i.id = :id";
    private static final String HELD = " WHERE id = :id AND lease = :lease AND status = 'running'";
    private static final String RENEW = "UPDATE ingest.imports SET lease_until = :until" + HELD;
    private static final String NOTE = "UPDATE ingest.imports SET error = :note, rate_per_second = 0" + HELD;

    private static final String RECORD = """
            UPDATE ingest.imports
            SET rows_read = rows_read + :read, rows_accepted = rows_accepted + :accepted,
                rows_refused = rows_refused + :refused, rows_total = coalesce(:total, rows_total), last_row = :lastRow,
                bytes_read = greatest(bytes_read, :bytes), rate_per_second = :rate, attempts = 0, error = NULL
            """ + HELD + " RETURNING rows_refused";

    private static final String COMPLETE = """
            UPDATE ingest.imports
            SET status = 'completed', rows_total = rows_read, bytes_read = size_bytes, finished_at = :now, error = NULL,
                lease = NULL, lease_until = NULL
            """ + HELD;

    private static final String FAIL = """
            UPDATE ingest.imports
            SET status = 'failed', error = :error, finished_at = :now, rate_per_second = 0, lease = NULL, lease_until = NULL
            """ + HELD;

    private static final String RELEASE = """
            UPDATE ingest.imports SET status = 'queued', attempts = 0, rate_per_second = 0, lease = NULL, lease_until = NULL
            """ + HELD;

    private static final String FORGET_FILES = """
            DELETE FROM ingest.import_chunks c USING ingest.imports i
            WHERE i.id = c.import_id AND i.status IN ('completed', 'cancelled', 'failed') AND i.finished_at < :before
            """;

    private static final String FORGET_UPLOADS = """
            DELETE FROM ingest.imports WHERE status = 'uploading' AND created_at < :before
            """;

    private final JdbcClient jdbc;
    private final ImportErrors errors;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ImportProperties properties;

    ImportLedger(
            JdbcClient jdbc,
            ImportErrors errors,
            PlatformTransactionManager transactions,
            Clock clock,
            ImportProperties properties) {
        this.jdbc = jdbc;
        this.errors = errors;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * Work handed to one worker.
     *
     * @param lastRow rows up to this one are done
     * @param attempts how often it was claimed since it last made progress, this time included
     */
    public record Claim(Import imported, UUID lease, long lastRow, int attempts) {}

    /**
     * Rows done together.
     *
     * @param total rows of the whole file, where it says so
     * @param lastRow number of the last of them
     */
    public record Step(
            long accepted,
            long refused,
            @Nullable Long total,
            long lastRow,
            long bytesRead,
            int ratePerSecond,
            List<RowError> errors) {}

    /** Raised when the import was cancelled or another worker has it: stop without a word. */
    public static final class LeaseLost extends RuntimeException {
        LeaseLost(ImportId id) {
            super("import " + id.value() + " is no longer ours", null, false, false);
        }
    }

    /** The next import to work on: one waiting, or one whose worker gave no sign of life. */
    public Optional<Claim> claim() {
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("lease", lease)
                .param("until", utc(now.plus(properties.lease())))
                .param("now", utc(now))
                .query((row, number) -> new Claim(
                        jdbc.sql(FIND)
                                .param("id", row.getLong("id"))
                                .query(ImportRows::read)
                                .single(),
                        lease,
                        row.getLong("last_row"),
                        row.getInt("attempts")))
                .optional();
    }

    /**
     * A sign of life.
     *
     * @return false when the import is no longer ours
     */
    public boolean renew(Claim claim) {
        return held(RENEW, claim)
                        .param("until", utc(clock.instant().plus(properties.lease())))
                        .update()
                == 1;
    }

    /** Tells people what the import is waiting for, until the next step. */
    public void note(Claim claim, String note) {
        require(held(NOTE, claim).param("note", note).update(), claim);
    }

    /** Makes rows count, in one short transaction. Call it after the event log has confirmed their events. */
    public void record(Claim claim, Step step) {
        transaction.executeWithoutResult(status -> {
            Long refusedBefore = held(RECORD, claim)
                    .param("read", step.accepted() + step.refused())
                    .param("accepted", step.accepted())
                    .param("refused", step.refused())
                    .param("total", step.total(), Types.BIGINT)
                    .param("lastRow", step.lastRow())
                    .param("bytes", step.bytesRead())
                    .param("rate", step.ratePerSecond())
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> new LeaseLost(claim.imported().id()));
            if (refusedBefore - step.refused() < properties.errorsKept()) {
                errors.add(claim.imported().id(), step.errors());
            }
            errors.count(claim.imported().id(), step.errors());
        });
    }

    public void complete(Claim claim) {
        require(held(COMPLETE, claim).param("now", utc(clock.instant())).update(), claim);
    }

    public void fail(Claim claim, String error) {
        require(
                held(FAIL, claim)
                        .param("error", error)
                        .param("now", utc(clock.instant()))
                        .update(),
                claim);
    }

    /** Gives it back for any worker to go on with. */
    public void release(Claim claim) {
        held(RELEASE, claim).update();
    }

    /** Forgets files nobody will read again and uploads that never ended. */
    public void forgetOldFiles() {
        Instant now = clock.instant();
        jdbc.sql(FORGET_FILES)
                .param("before", utc(now.minus(properties.keepFiles())))
                .update();
        jdbc.sql(FORGET_UPLOADS)
                .param("before", utc(now.minus(properties.keepFiles())))
                .update();
    }

    private JdbcClient.StatementSpec held(String sql, Claim claim) {
        return jdbc.sql(sql).param("id", claim.imported().id().value()).param("lease", claim.lease());
    }

    private static void require(int updated, Claim claim) {
        if (updated == 0) {
            throw new LeaseLost(claim.imported().id());
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
