package cdp.ingest.imports;

import cdp.ingest.ImportId;
import cdp.ingest.RowError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was wrong with which row: {@code ingest.import_errors} and, counted, {@code ingest.import_refusals}. */
@Component
class ImportErrors {
    private static final String INSERT = """
            INSERT INTO ingest.import_errors (import_id, row_number, number, column_name, code, detail, line)
            SELECT :id, e.* FROM unnest(:rows, :numbers, :columns, :codes, :details, :lines)
                AS e (row_number, number, column_name, code, detail, line)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT = """
            INSERT INTO ingest.import_refusals (import_id, code, refused)
            SELECT :id, r.* FROM unnest(:codes, :counts) AS r (code, refused)
            ON CONFLICT (import_id, code) DO UPDATE SET refused = import_refusals.refused + excluded.refused
            """;

    private static final String PAGE = """
            SELECT row_number, number, column_name, code, detail, line FROM ingest.import_errors
            WHERE import_id = :id AND (row_number, number) > (:afterRow, :afterNumber)
            ORDER BY row_number, number LIMIT :limit
            """;

    private static final String REFUSALS = """
            SELECT code, refused FROM ingest.import_refusals WHERE import_id = :id ORDER BY refused DESC, code
            """;

    private static final String FORGET = """
            WITH errors AS (DELETE FROM ingest.import_errors WHERE import_id = :id)
            DELETE FROM ingest.import_refusals WHERE import_id = :id
            """;

    private final JdbcClient jdbc;

    ImportErrors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId id, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("rows", errors.stream().map(RowError::row).toArray(Long[]::new))
                .param("numbers", errors.stream().map(RowError::number).toArray(Integer[]::new))
                .param("columns", errors.stream().map(RowError::column).toArray(String[]::new))
                .param("codes", errors.stream().map(RowError::code).toArray(String[]::new))
                .param("details", errors.stream().map(RowError::detail).toArray(String[]::new))
                .param("lines", errors.stream().map(RowError::line).toArray(String[]::new))
                .update();
    }

    /** Counts each refused row once, under its first error. */
    void count(ImportId id, List<RowError> errors) {
        Map<String, Long> counts = errors.stream()
                .filter(error -> error.number() == 0)
                .collect(Collectors.groupingBy(RowError::code, Collectors.counting()));
        if (!counts.isEmpty()) {
            jdbc.sql(COUNT)
                    .param("id", id.value())
                    .param("codes", counts.keySet().toArray(String[]::new))
                    .param("counts", counts.values().toArray(Long[]::new))
                    .update();
        }
    }

    List<RowError> page(ImportId id, long afterRow, int afterNumber, int limit) {
        return jdbc.sql(PAGE)
                .param("id", id.value())
                .param("afterRow", afterRow)
                .param("afterNumber", afterNumber)
                .param("limit", limit)
                .query((row, index) -> new RowError(
                        row.getLong("row_number"),
                        row.getInt("number"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getString("line")))
                .list();
    }

    Map<String, Long> refusals(ImportId id) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(REFUSALS).param("id", id.value()).query(row -> {
            counts.put(row.getString("code"), row.getLong("refused"));
        });
        return counts;
    }

    void forget(ImportId id) {
        jdbc.sql(FORGET).param("id", id.value()).update();
    }
}
