package cdp.ingest.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file.
 *
 * @param number as a spreadsheet counts: the first line is row 1
 * @param fault why its cells cannot be told apart; null when they can
 */
public record SourceRow(
        long number, List<String> cells, @Nullable Fault fault) {
    private static final int MAX_TEXT = 500;

    record Fault(RowErrorCode code, String detail) {}

    static SourceRow of(long number, List<String> cells) {
        return new SourceRow(number, cells, null);
    }

    static SourceRow faulty(long number, String text, RowErrorCode code, String detail) {
        return new SourceRow(number, List.of(text), new Fault(code, detail));
    }

    SourceRow withFault(RowErrorCode code, String detail) {
        return new SourceRow(number, cells, new Fault(code, detail));
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return fault == null;
    }

    /** The row as one line, shortened, for people to recognise it. */
    String text() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size() && line.length() <= MAX_TEXT; i++) {
            line.append(i == 0 ? "" : ",").append(cells.get(i).replace('\n', ' '));
        }
        return shortened(line.toString(), MAX_TEXT);
    }

    /** The beginning of a text, never cut inside a character, free of NUL. */
    static String shortened(String text, int length) {
        String clean = text.indexOf(0) < 0 ? text : text.replace('\u0000', '\uFFFD');
        if (clean.length() <= length) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
        return clean.substring(0, end) + "…";
    }
}
