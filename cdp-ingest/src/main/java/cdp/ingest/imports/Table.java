package cdp.ingest.imports;

import cdp.ingest.ImportReading;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file opened as rows under headers. Read by one thread, once; blank rows are passed over. */
public final class Table implements AutoCloseable {
    private static final int ROWS_TO_FIND_HEADERS_IN = 25;

    private final RowSource rows;
    private final ImportReading reading;
    private final List<String> sheets;
    private final @Nullable Long rowsTotal;
    private final HeaderRow header;
    private final Deque<SourceRow> first = new ArrayDeque<>();

    /** @param sheets names of all sheets; empty for text, whose rows must be as wide as the headers */
    Table(RowSource rows, ImportReading reading, List<String> sheets, @Nullable Long rowsTotal) throws IOException {
        this.rows = rows;
        this.reading = reading;
        this.sheets = sheets;
        this.rowsTotal = rowsTotal;
        List<SourceRow> sample = new ArrayList<>();
        SourceRow row = nextNotBlank();
        while (row != null) {
            first.add(row);
            if (row.fault() == null) {
                sample.add(row);
            }
            row = first.size() < ROWS_TO_FIND_HEADERS_IN ? nextNotBlank() : null;
        }
        this.header = HeaderRow.find(sample);
        first.removeIf(early -> early.number() <= header.number());
    }

    public ImportReading reading() {
        return reading;
    }

    public List<String> sheets() {
        return sheets;
    }

    public List<String> headers() {
        return header.names();
    }

    /** Rows of the file as far as it says so itself; for workbooks only. */
    public @Nullable Long rowsTotal() {
        return rowsTotal == null ? null : Math.max(0, rowsTotal - (header.number() > 0 ? 1 : 0));
    }

    public long bytesRead() {
        return rows.bytesRead();
    }

    /** The next row that is not blank, with at least one cell per header unless it is faulty; null at the end. */
    public @Nullable SourceRow next() throws IOException {
        SourceRow early = first.poll();
        SourceRow row = early != null ? early : nextNotBlank();
        return row == null || row.fault() != null ? row : fitted(row);
    }

    private @Nullable SourceRow nextNotBlank() throws IOException {
        SourceRow row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    private SourceRow fitted(SourceRow row) {
        int cells = row.cells().size();
        int columns = header.names().size();
        if (sheets.isEmpty() && cells < header.width()) {
            return row.withFault(
                    RowErrorCode.TOO_FEW_COLUMNS,
                    "the row has " + cells + " columns, the headers are " + header.width());
        }
        if (cells > columns && isFilledAfter(row, columns)) {
            return row.withFault(
                    RowErrorCode.TOO_MANY_COLUMNS, "the row has " + cells + " columns, the headers are " + columns);
        }
        return cells >= columns ? row : SourceRow.of(row.number(), filledUp(row, columns));
    }

    private static boolean isFilledAfter(SourceRow row, int columns) {
        return row.cells().subList(columns, row.cells().size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    private static List<String> filledUp(SourceRow row, int columns) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
