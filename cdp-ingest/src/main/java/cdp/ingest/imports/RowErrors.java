package cdp.ingest.imports;

import cdp.ingest.RowError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one row, so that a person can mend all of it at once. */
final class RowErrors {
    private static final int MAX_PER_ROW = 10;
    private static final int MAX_QUOTED = 60;

    private final List<RowError> found = new ArrayList<>(2);
    private final SourceRow row;

    RowErrors(SourceRow row) {
        this.row = row;
    }

    void add(@Nullable String column, RowErrorCode code, String detail) {
        if (found.size() < MAX_PER_ROW) {
            found.add(new RowError(row.number(), found.size(), column, code.code(), detail, row.text()));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    MappedRow toRefused() {
        return new MappedRow.Refused(List.copyOf(found));
    }

    static String quoted(String text) {
        return '“' + SourceRow.shortened(text, MAX_QUOTED) + '”';
    }
}
