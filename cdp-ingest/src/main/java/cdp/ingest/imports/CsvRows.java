package cdp.ingest.imports;

import cdp.ingest.imports.LineReader.Line;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text. A row with broken quotes is faulty by itself and reading goes on at the line after its first: one
 * stray quote neither swallows the rest of the file nor stops it.
 */
final class CsvRows implements RowSource {
    static final int MAX_ROW = 1024 * 1024;

    private final LineReader lines;
    private final char delimiter;
    private final LongSupplier position;
    private final CsvReader.CsvReaderBuilder quotedRecords;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long number;

    /** @param position bytes taken from the file so far */
    CsvRows(Reader text, char delimiter, LongSupplier position) {
        this.lines = new LineReader(text, MAX_ROW);
        this.delimiter = delimiter;
        this.position = position;
        this.quotedRecords = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .trimWhitespacesAroundQuotes(true);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        Line line = take();
        if (line == null) {
            return null;
        }
        number++;
        if (line.isTooLong()) {
            return faulty(line, RowErrorCode.ROW_TOO_LONG, "the row is longer than " + MAX_ROW + " characters");
        }
        return line.text().indexOf('"') < 0 ? SourceRow.of(number, split(line.text())) : quoted(line);
    }

    private @Nullable Line take() throws IOException {
        Line again = givenBack.poll();
        return again != null ? again : lines.next();
    }

    private List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        int end;
        while ((end = line.indexOf(delimiter, start)) >= 0) {
            cells.add(line.substring(start, end));
            start = end + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }

    private SourceRow quoted(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> more = new ArrayList<>();
        QuoteScan.State state = QuoteScan.scan(first.text(), delimiter, false);
        while (state == QuoteScan.State.OPEN) {
            Line next = take();
            if (next != null) {
                more.add(next);
            }
            if (next == null || next.isTooLong() || text.length() + next.text().length() > MAX_ROW) {
                return goOnAfter(first, more, "a quote is opened and not closed within " + MAX_ROW + " characters");
            }
            text.append('\n').append(next.text());
            state = QuoteScan.scan(next.text(), delimiter, true);
        }
        if (state == QuoteScan.State.BROKEN) {
            return goOnAfter(first, more, "something follows a closing quote");
        }
        return parsed(first, text.toString());
    }

    private SourceRow parsed(Line first, String text) {
        try {
            return SourceRow.of(number, Arrays.asList(quotedRecords.ofSingleCsvRecord(StringArrayHandler.of(), text)));
        } catch (CsvParseException unreadable) {
            return faulty(first, RowErrorCode.MALFORMED_QUOTES, String.valueOf(unreadable.getMessage()));
        }
    }

    private SourceRow goOnAfter(Line first, List<Line> more, String why) {
        more.reversed().forEach(givenBack::push);
        return faulty(first, RowErrorCode.MALFORMED_QUOTES, why);
    }

    private SourceRow faulty(Line line, RowErrorCode code, String detail) {
        return SourceRow.faulty(number, SourceRow.shortened(line.text(), 1000), code, detail);
    }

    @Override
    public long bytesRead() {
        return position.getAsLong();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
