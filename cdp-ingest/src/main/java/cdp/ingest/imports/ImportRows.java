package cdp.ingest.imports;

import cdp.ingest.EventCodec;
import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportReading;
import cdp.ingest.ImportStatus;
import cdp.ingest.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code ingest.imports} as people see it. */
final class ImportRows {
    static final String COLUMNS = """
            SELECT i.id, i.source_id, s.name AS source_name, i.file_name, i.size_bytes, i.sha256, i.status, i.encoding,
                   i.delimiter, i.sheet, i.mapping, i.rows_read, i.rows_accepted, i.rows_refused, i.rows_total,
                   i.bytes_read, i.rate_per_second, i.started_at, i.finished_at, i.created_by, i.created_at, i.error,
                   i.duplicate_of
            FROM ingest.imports i JOIN ingest.sources s ON s.id = i.source_id
            """;

    private ImportRows() {}

    static Import read(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        Long duplicateOf = nullableLong(row, "duplicate_of");
        ImportStatus status = ImportStatus.ofCode(row.getString("status"));
        return new Import(
                new ImportId(row.getLong("id")),
                new SourceId(row.getInt("source_id")),
                row.getString("source_name"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                status,
                new ImportReading(row.getString("encoding"), row.getString("delimiter"), row.getString("sheet")),
                mapping == null ? null : EventCodec.JSON.readValue(mapping, ImportMapping.class),
                progress(row, status),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("error"),
                duplicateOf == null ? null : new ImportId(duplicateOf));
    }

    private static Import.Progress progress(ResultSet row, ImportStatus status) throws SQLException {
        long rowsRead = row.getLong("rows_read");
        long bytesRead = row.getLong("bytes_read");
        int rate = row.getInt("rate_per_second");
        boolean running = status == ImportStatus.RUNNING;
        return new Import.Progress(
                rowsRead,
                row.getLong("rows_accepted"),
                row.getLong("rows_refused"),
                nullableLong(row, "rows_total"),
                bytesRead,
                rate,
                running ? eta(row.getLong("size_bytes"), bytesRead, rowsRead, rate) : null);
    }

    /** Seconds until the last byte, if the rows to come are as long as those behind and as quick. */
    static @Nullable Long eta(long sizeBytes, long bytesRead, long rowsRead, int ratePerSecond) {
        if (bytesRead <= 0 || rowsRead <= 0 || ratePerSecond <= 0) {
            return null;
        }
        double rowsToCome = (double) (sizeBytes - bytesRead) / bytesRead * rowsRead;
        return (long) Math.ceil(rowsToCome / ratePerSecond);
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
