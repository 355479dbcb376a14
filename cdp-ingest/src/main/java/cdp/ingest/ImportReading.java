package cdp.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file become rows. A null asks for what was detected.
 *
 * @param encoding name of a character set; empty for workbooks
 * @param delimiter the one character between columns; empty for workbooks
 * @param sheet name of the sheet; null for text files
 */
public record ImportReading(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet) {

    public static final ImportReading DETECTED = new ImportReading(null, null, null);

    /** This reading, with what it leaves open taken from another. */
    public ImportReading orElse(ImportReading other) {
        return new ImportReading(
                encoding == null ? other.encoding : encoding,
                delimiter == null ? other.delimiter : delimiter,
                sheet == null ? other.sheet : sheet);
    }
}
