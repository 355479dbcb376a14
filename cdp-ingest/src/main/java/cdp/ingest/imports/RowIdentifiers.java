package cdp.ingest.imports;

import cdp.ingest.Identifiers;
import cdp.ingest.ImportMapping.IdentifierColumn;
import cdp.ingest.SetAside;
import cdp.ingest.SourceId;
import cdp.ingest.Who;
import java.util.List;

/** Who a row is about. */
final class RowIdentifiers {
    private record Column(Cells cells, String kind, String scope) {}

    private final List<Column> columns;
    private final SourceId source;

    RowIdentifiers(List<IdentifierColumn> mapped, List<String> headers, SourceId source) {
        this.source = source;
        this.columns = mapped.stream()
                .map(column -> new Column(
                        Cells.of(column.column(), headers),
                        column.kind(),
                        column.scope().strip()))
                .toList();
    }

    /** Who the row names: at least one identifier unless an error is noted. */
    Who of(SourceRow row, RowErrors errors) {
        Who who = new Who(source);
        boolean damaged = false;
        for (Column column : columns) {
            String text = column.cells.in(row);
            if (isDamaged(column, text, errors)) {
                damaged = true;
            } else {
                who.told("", column.cells.header(), column.kind, column.scope, text);
            }
        }
        if (!damaged && who.refusal().isPresent()) {
            noteNobody(row, who, errors);
        }
        return who;
    }

    private void noteNobody(SourceRow row, Who who, RowErrors errors) {
        if (who.setAside().isEmpty()) {
            String header = columns.size() == 1 ? columns.getFirst().cells.header() : null;
            errors.add(
                    header,
                    RowErrorCode.MISSING_IDENTIFIER,
                    "the row does not say who: its identifier columns are empty");
            return;
        }
        SetAside last = who.setAside().getLast();
        Column column = columns.stream()
                .filter(one -> one.cells.header().equals(last.field()))
                .findFirst()
                .orElse(columns.getLast());
        errors.add(
                column.cells.header(),
                RowErrorCode.BLOCKED_IDENTIFIER,
                RowErrors.quoted(column.cells.in(row)) + " " + last.flaw().says() + " as " + last.kind());
    }

    private static boolean isDamaged(Column column, String text, RowErrors errors) {
        if (Identifiers.isRounded(text)) {
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
}
