package cdp.ingest.imports;

import cdp.ingest.EventCodec;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportMapping.Value;
import cdp.ingest.JsonDoc;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a row says besides who and when: an object of typed values. Empty cells are left out. */
final class RowValues {
    private sealed interface Column {}

    private record TextColumn(Cells cells, String target) implements Column {}

    private record NumberColumn(Cells cells, String target) implements Column {}

    private record ProductColumn(Cells first, Cells second, String target) implements Column {}

    private record BooleanColumn(Cells cells, String target) implements Column {}

    private record TimeColumn(Cells cells, TimeReader reader, String target) implements Column {}

    private final List<Column> columns;

    /** @param zone where the clocks stood that wrote times without a zone */
    RowValues(List<Value> mapped, List<String> headers, String zone) {
        this.columns =
                mapped.stream().map(value -> column(value, headers, zone)).toList();
    }

    private static Column column(Value value, List<String> headers, String zone) {
        List<String> factors = value.multiply();
        if (factors != null) {
            return new ProductColumn(
                    Cells.of(factors.get(0), headers), Cells.of(factors.get(1), headers), value.target());
        }
        Cells cells = Cells.of(String.valueOf(value.column()), headers);
        return switch (value.type()) {
            case TEXT -> new TextColumn(cells, value.target());
            case NUMBER -> new NumberColumn(cells, value.target());
            case BOOLEAN -> new BooleanColumn(cells, value.target());
            case TIME ->
                new TimeColumn(
                        cells,
                        TimeReader.of(new ImportMapping.Time(value.target(), ImportMapping.Time.AUTO, zone)),
                        value.target());
        };
    }

    JsonDoc of(SourceRow row, RowErrors errors) {
        if (columns.isEmpty()) {
            return JsonDoc.EMPTY;
        }
        StringWriter out = new StringWriter(192);
        try (JsonGenerator json = EventCodec.JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Column column : columns) {
                write(json, column, row, errors);
            }
            json.writeEndObject();
        }
        return new JsonDoc(out.toString());
    }

    private static void write(JsonGenerator json, Column column, SourceRow row, RowErrors errors) {
        switch (column) {
            case TextColumn text -> writeText(json, text, row);
            case NumberColumn number -> writeNumber(json, number, row, errors);
            case ProductColumn product -> writeProduct(json, product, row, errors);
            case BooleanColumn bool -> writeBoolean(json, bool, row, errors);
            case TimeColumn moment -> writeTime(json, moment, row, errors);
        }
    }

    private static void writeText(JsonGenerator json, TextColumn column, SourceRow row) {
        String text = column.cells.in(row);
        if (!text.isEmpty()) {
            json.writeStringProperty(column.target, text);
        }
    }

    private static void writeNumber(JsonGenerator json, NumberColumn column, SourceRow row, RowErrors errors) {
        String text = column.cells.in(row);
        BigDecimal number = number(column.cells, text, errors);
        if (number != null) {
            json.writeNumberProperty(column.target, number);
        }
    }

    private static void writeProduct(JsonGenerator json, ProductColumn column, SourceRow row, RowErrors errors) {
        BigDecimal first = number(column.first, column.first.in(row), errors);
        BigDecimal second = number(column.second, column.second.in(row), errors);
        if (first != null && second != null) {
            json.writeNumberProperty(column.target, first.multiply(second));
        }
    }

    private static @Nullable BigDecimal number(Cells cells, String text, RowErrors errors) {
        BigDecimal number = text.isEmpty() ? null : NumberText.parse(text);
        if (number == null && !text.isEmpty()) {
            errors.add(cells.header(), RowErrorCode.INVALID_NUMBER, RowErrors.quoted(text) + " is no number");
        }
        return number;
    }

    private static void writeBoolean(JsonGenerator json, BooleanColumn column, SourceRow row, RowErrors errors) {
        String text = column.cells.in(row);
        if (text.isEmpty()) {
            return;
        }
        Boolean value = BooleanText.parse(text);
        if (value == null) {
            errors.add(
                    column.cells.header(),
                    RowErrorCode.INVALID_BOOLEAN,
                    RowErrors.quoted(text) + " is neither yes nor no");
            return;
        }
        json.writeBooleanProperty(column.target, value);
    }

    private static void writeTime(JsonGenerator json, TimeColumn column, SourceRow row, RowErrors errors) {
        String text = column.cells.in(row);
        if (text.isEmpty()) {
            return;
        }
        Instant time = column.reader.read(text);
        if (time == null) {
            errors.add(column.cells.header(), RowErrorCode.INVALID_TIME, RowErrors.quoted(text) + " is no time");
            return;
        }
        json.writeStringProperty(column.target, time.toString());
    }
}
