package cdp.ingest.imports;

import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.SourceId;
import java.time.Instant;

/**
 * What all rows of one import have in common.
 *
 * @param sheet place of the sheet in its workbook, so that rows of two sheets are not taken for one; 0 for text files
 * @param uploadedAt when rows happened that do not say when
 */
public record ImportOrigin(
        ImportId id, SourceId source, String fileName, String sha256, int sheet, Instant uploadedAt) {

    public static ImportOrigin of(Import imported, Table table) {
        String sheet = table.reading().sheet();
        return new ImportOrigin(
                imported.id(),
                imported.source(),
                imported.fileName(),
                imported.sha256(),
                sheet == null ? 0 : table.sheets().indexOf(sheet) + 1,
                imported.createdAt());
    }

    /** Names a row by its place in this very content: the same file again gives the same names. */
    String messageId(long row) {
        String file = "file " + sha256.substring(0, 32) + ' ';
        return sheet <= 1 ? file + row : file + sheet + '/' + row;
    }
}
