package cdp.ingest.imports;

import cdp.ingest.ImportMapping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the event of a row is called. */
final class RowNames {
    private static final int MAX_LENGTH = 200;

    private final String constant;
    private final @Nullable Cells column;
    private final Map<String, String> values;
    private final @Nullable Cells sign;
    private final String nameWhenNegative;

    RowNames(ImportMapping mapping, List<String> headers) {
        ImportMapping.EventName name = mapping.eventName();
        this.constant = name.constant() == null ? "" : name.constant();
        this.column = name.column() == null ? null : Cells.of(name.column(), headers);
        this.values = name.values() == null ? Map.of() : name.values();
        ImportMapping.NameWhenNegative negative = mapping.nameWhenNegative();
        this.sign = negative == null ? null : Cells.of(negative.column(), headers);
        this.nameWhenNegative = negative == null ? "" : negative.name();
    }

    /** The name; empty, with an error noted, when the row has none. */
    String of(SourceRow row, RowErrors errors) {
        if (sign != null && isNegative(sign.in(row))) {
            return nameWhenNegative;
        }
        if (column == null) {
            return constant;
        }
        String text = column.in(row);
        String name = values.isEmpty()
                ? SourceRow.shortened(text, MAX_LENGTH)
                : values.getOrDefault(text, "").strip();
        if (name.isEmpty()) {
            String detail = text.isEmpty() ? "the cell is empty" : "no event is named for " + RowErrors.quoted(text);
            errors.add(column.header(), RowErrorCode.MISSING_EVENT_NAME, detail);
        }
        return name;
    }

    private static boolean isNegative(String text) {
        BigDecimal number = NumberText.parse(text);
        return number != null && number.signum() < 0;
    }
}
