package cdp.ingest.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the headers stand, and their names made unique. Exports like to put titles above them, and some files have none: then
 * columns are numbered.
 *
 * @param number row number of the headers; 0 when the file has none
 * @param width columns a row must have
 */
record HeaderRow(long number, List<String> names, int width) {
    private static final int MAX_NAME = 200;

    /** @param first the first rows of the file, none blank */
    static HeaderRow find(List<SourceRow> first) {
        int width = mostCommonWidth(first);
        for (int i = 0; i < first.size(); i++) {
            if (filled(first.get(i)) * 2 > width && first.get(i).cells().size() >= width) {
                return isData(first.get(i), first.subList(i + 1, first.size())) ? numbered(width) : of(first.get(i));
            }
        }
        return first.isEmpty() ? numbered(0) : of(first.getFirst());
    }

    private static int mostCommonWidth(List<SourceRow> rows) {
        Map<Integer, Integer> frequency = new HashMap<>();
        rows.forEach(row -> frequency.merge(row.cells().size(), 1, Integer::sum));
        return frequency.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static long filled(SourceRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** A row that has a number or a time where the rows below have them too is one of them, not their header. */
    private static boolean isData(SourceRow candidate, List<SourceRow> below) {
        for (int i = 0; i < candidate.cells().size(); i++) {
            int column = i;
            boolean alike = looksLikeValue(candidate.cells().get(i));
            if (alike && (below.isEmpty() || below.stream().allMatch(row -> looksLikeValueAt(row, column)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksLikeValueAt(SourceRow row, int column) {
        return column >= row.cells().size()
                || row.cells().get(column).isBlank()
                || looksLikeValue(row.cells().get(column));
    }

    private static boolean looksLikeValue(String cell) {
        return NumberText.parse(cell) != null || AutoTime.looksLikeTime(cell);
    }

    private static HeaderRow numbered(int width) {
        List<String> names = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            names.add("列 " + i);
        }
        return new HeaderRow(0, names, width);
    }

    private static HeaderRow of(SourceRow row) {
        List<String> names = new ArrayList<>(row.cells().size());
        Set<String> taken = new HashSet<>();
        int width = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String cleaned = clean(row.cells().get(i));
            width = cleaned.isEmpty() ? width : i + 1;
            names.add(unique(cleaned.isEmpty() ? "列 " + (i + 1) : cleaned, taken));
        }
        return new HeaderRow(row.number(), names, width);
    }

    private static String clean(@Nullable String header) {
        String normal = Normalizer.normalize(String.valueOf(header), Normalizer.Form.NFKC);
        String name = normal.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return SourceRow.shortened(name, MAX_NAME);
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = name + " (" + n + ")";
        }
        return candidate;
    }
}
