package cdp.ingest.imports;

import cdp.ingest.ImportId;
import cdp.ingest.RowError;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * All kept errors of an import as CSV. What stands in an uploaded file is a stranger's text: a cell that a spreadsheet would
 * run as a formula gets an apostrophe in front.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
final class ErrorReport {
    private static final int PAGE = 2_000;

    private final ImportErrors errors;

    ErrorReport(ImportErrors errors) {
        this.errors = errors;
    }

    /** Leaves the writer open. Begins with a byte order mark, by which Excel knows UTF-8. */
    void write(ImportId id, Writer out) throws IOException {
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("row", "column", "code", "detail", "line");
        List<RowError> page = errors.page(id, 0, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(error -> csv.writeRecord(
                    String.valueOf(error.row()),
                    harmless(error.column() == null ? "" : error.column()),
                    error.code(),
                    harmless(error.detail()),
                    harmless(error.line())));
            RowError last = page.getLast();
            page = errors.page(id, last.row(), last.number(), PAGE);
        }
        csv.flush();
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
