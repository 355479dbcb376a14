package cdp.ingest.imports;

import cdp.ingest.Import;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportPreview;
import cdp.ingest.Imports.InvalidMapping;
import cdp.ingest.IngestProperties;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first rows of a table: as text with a guess of their meaning, and as the events they would become. */
@Component
class Previews {
    private static final int ROWS = 20;
    private static final int ROWS_TO_GUESS_FROM = 200;
    private static final int MAX_CELL = 200;

    private final RowMapper.Limits limits;
    private final Clock clock;

    Previews(IngestProperties properties, Clock clock) {
        this.limits = new RowMapper.Limits(properties.futureTolerance(), properties.maxEventBytes());
        this.clock = clock;
    }

    ImportPreview raw(Table table) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        SourceRow row = table.next();
        while (row != null && cells.size() < ROWS_TO_GUESS_FROM) {
            cells.add(row.cells());
            row = table.next();
        }
        return new ImportPreview(
                table.reading(),
                table.sheets(),
                table.headers(),
                cells.stream().limit(ROWS).map(Previews::shortened).toList(),
                MappingSuggestion.of(table.headers(), cells));
    }

    private static List<String> shortened(List<String> cells) {
        return cells.stream().map(cell -> SourceRow.shortened(cell, MAX_CELL)).toList();
    }

    List<ImportPreview.Row> mapped(Import imported, Table table, ImportMapping mapping) throws IOException {
        List<InvalidMapping.Problem> problems = MappingCheck.problems(mapping, table.headers());
        if (!problems.isEmpty()) {
            throw new InvalidMapping(imported.id(), problems);
        }
        RowMapper mapper = new RowMapper(mapping, table.headers(), ImportOrigin.of(imported, table), limits);
        Instant now = clock.instant();
        List<ImportPreview.Row> rows = new ArrayList<>(ROWS);
        SourceRow row = table.next();
        while (row != null && rows.size() < ROWS) {
            rows.add(preview(row, mapper.map(row, now)));
            row = table.next();
        }
        return rows;
    }

    private static ImportPreview.Row preview(SourceRow row, MappedRow mapped) {
        return switch (mapped) {
            case MappedRow.Accepted(var event) -> new ImportPreview.Row(row.number(), Optional.of(event), List.of());
            case MappedRow.Refused(var errors) -> new ImportPreview.Row(row.number(), Optional.empty(), errors);
        };
    }
}
