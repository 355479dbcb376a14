package cdp.ingest.imports;

import java.util.List;
import java.util.NoSuchElementException;

/** One column of a table, found by its header once and then read row by row. */
record Cells(String header, int index) {

    static Cells of(String header, List<String> headers) {
        int index = headers.indexOf(header);
        if (index < 0) {
            throw new NoSuchElementException("the file has no column " + header);
        }
        return new Cells(header, index);
    }

    /** The cell's text without surrounding blanks and without characters no store takes. */
    String in(SourceRow row) {
        String text = row.cells().get(index).strip();
        return text.indexOf(0) < 0 ? text : text.replace('\u0000', '\uFFFD');
    }
}
