package cdp.ingest.imports;

import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.Identifiers;
import cdp.ingest.ImportMapping.IdentifierColumn;
import cdp.ingest.SourceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a row is about. */
final class RowIdentifiers {
    private record Column(Cells cells, String kind, String scope) {}

    private final List<Column> columns;

    RowIdentifiers(List<IdentifierColumn> mapped, List<String> headers, SourceId source) {
        this.columns = mapped.stream()
                .map(column -> new Column(Cells.of(column.column(), headers), column.kind(), scope(column, source)))
                .toList();
    }

    private static String scope(IdentifierColumn column, SourceId source) {
        return IdentifierKinds.scopeOf(column.kind(), column.scope().strip(), source);
    }

    /** The identifiers, at least one unless an error is noted. */
    List<Identifier> of(SourceRow row, RowErrors errors) {
        List<Identifier> found = new ArrayList<>(columns.size());
        Column blocked = null;
        boolean damaged = false;
        for (Column column : columns) {
            String text = column.cells.in(row);
            if (text.isEmpty()) {
                continue;
            }
            if (isDamaged(column, text, errors)) {
                damaged = true;
                continue;
            }
            Identifier identifier =
                    Identifiers.normalise(column.kind, column.scope, text).orElse(null);
            if (identifier == null) {
                blocked = column;
            } else if (!found.contains(identifier)) {
                found.add(identifier);
            }
        }
        if (found.isEmpty() && !damaged) {
            noteMissing(row, blocked, errors);
        }
        return found;
    }

    private void noteMissing(SourceRow row, @Nullable Column blocked, RowErrors errors) {
        if (blocked != null) {
            errors.add(
                    blocked.cells.header(),
                    RowErrorCode.BLOCKED_IDENTIFIER,
                    RowErrors.quoted(blocked.cells.in(row)) + " names nobody as " + blocked.kind);
            return;
        }
        String header = columns.size() == 1 ? columns.getFirst().cells.header() : null;
        errors.add(
                header, RowErrorCode.MISSING_IDENTIFIER, "the row does not say who: its identifier columns are empty");
    }

    private static boolean isDamaged(Column column, String text, RowErrors errors) {
        if (isScientific(text)) {
            errors.add(
                    column.cells.header(),
                    RowErrorCode.DAMAGED_BY_SPREADSHEET,
                    "a spreadsheet turned the number into " + RowErrors.quoted(text)
                            + ", its last digits are lost; export the column as text");
            return true;
        }
        if (text.indexOf('\uFFFD') >= 0) {
            errors.add(
                    column.cells.header(),
                    RowErrorCode.INVALID_ENCODING,
                    RowErrors.quoted(text) + " holds bytes that are no text in the chosen encoding");
            return true;
        }
        return false;
    }

    /** {@code 1.38E+10}: a digit, digits after a point perhaps, then E and a positive exponent. */
    static boolean isScientific(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 1 || e == text.length() - 1 || text.charAt(0) < '1' || text.charAt(0) > '9') {
            return false;
        }
        boolean mantissa = e == 1 || (text.charAt(1) == '.' && e > 2 && isDigits(text, 2, e));
        int exponent = text.charAt(e + 1) == '+' ? e + 2 : e + 1;
        boolean signed = exponent == e + 2;
        return mantissa && (signed || e > 1) && exponent < text.length() && isDigits(text, exponent, text.length());
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
