package cdp.ingest.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which character stands between the columns: the one that cuts most rows into the same number of columns. */
final class DelimiterDetector {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int ROWS = 60;

    private DelimiterDetector() {}

    /** @param sample the beginning of the text, possibly cut inside a row */
    static char detect(String sample) {
        char best = CANDIDATES[0];
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(columnCounts(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Agreement first, number of columns second; nothing for a single column. */
    private static double score(List<Integer> counts) {
        Map<Integer, Integer> frequency = new HashMap<>();
        counts.forEach(count -> frequency.merge(count, 1, Integer::sum));
        double best = 0;
        for (var entry : frequency.entrySet()) {
            if (entry.getKey() > 1) {
                double agreement = (double) entry.getValue() / counts.size();
                best = Math.max(best, agreement * agreement * (1 + Math.log(entry.getKey())));
            }
        }
        return best;
    }

    private static List<Integer> columnCounts(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(sample), delimiter, () -> 0)) {
            SourceRow row = rows.next();
            while (row != null && counts.size() < ROWS) {
                if (!row.isBlank()) {
                    counts.add(row.cells().size());
                }
                row = rows.next();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (counts.size() > 1 && counts.size() < ROWS) {
            counts.removeLast();
        }
        return counts;
    }
}
