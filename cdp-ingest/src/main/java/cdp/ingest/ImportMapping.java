package cdp.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean: how one row becomes one event. Columns are named by their headers. Its JSON form is part
 * of the public contract.
 *
 * @param nameWhenNegative another event name for rows where a column is below zero, as refunds are written
 * @param time when the row happened; with a blank column the file does not say, and rows are dated to its upload
 * @param identifiers columns that say who; at least one must have a value in each row
 * @param rowKey columns that name a row across files; null to name rows by their place in this file
 */
public record ImportMapping(
        EventName eventName,
        @Nullable NameWhenNegative nameWhenNegative,
        Time time,
        List<IdentifierColumn> identifiers,
        List<Value> properties,
        List<Value> traits,
        @Nullable List<String> rowKey) {

    public ImportMapping {
        eventName = eventName == null ? new EventName(null, null, null) : eventName;
        time = time == null ? Time.UNKNOWN : time;
        identifiers = listOf(identifiers);
        properties = listOf(properties);
        traits = listOf(traits);
        rowKey = rowKey == null || rowKey.isEmpty() ? null : List.copyOf(rowKey);
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static String textOf(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /**
     * Either one name for all rows, or a column whose values stand for names. Rows with a value that has no name, or a blank
     * one, are refused; without any values the column itself holds the names.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EventName(
            @Nullable String constant,
            @Nullable String column,
            @Nullable Map<String, String> values) {
        public EventName {
            values = column == null ? null : inOrder(values);
        }

        private static Map<String, String> inOrder(@Nullable Map<String, String> values) {
            Map<String, String> names = new LinkedHashMap<>();
            if (values != null) {
                values.forEach((value, name) -> names.put(value, textOf(name)));
            }
            return Collections.unmodifiableMap(names);
        }

        public static EventName constant(String name) {
            return new EventName(name, null, null);
        }

        public static EventName of(String column, Map<String, String> values) {
            return new EventName(null, column, values);
        }
    }

    public record NameWhenNegative(String column, String name) {
        public NameWhenNegative {
            column = textOf(column);
            name = textOf(name);
        }
    }

    /**
     * @param format {@code auto}, {@code epoch_s}, {@code epoch_ms}, {@code excel} or a pattern like {@code d/M/yyyy H:mm}
     * @param zone where the clocks stood that wrote times without a zone
     */
    public record Time(String column, String format, String zone) {
        public static final String AUTO = "auto";
        public static final String DEFAULT_ZONE = "Asia/Shanghai";
        public static final Time UNKNOWN = new Time("", AUTO, DEFAULT_ZONE);

        public Time {
            column = textOf(column);
            format = format == null || format.isBlank() ? AUTO : format;
            zone = zone == null || zone.isBlank() ? DEFAULT_ZONE : zone;
        }

        public boolean hasColumn() {
            return !column.isBlank();
        }
    }

    /** @param scope the app, shop or company inside which the value is unique; empty when the kind is global */
    public record IdentifierColumn(String column, String kind, String scope) {
        public IdentifierColumn {
            column = textOf(column);
            kind = textOf(kind);
            scope = textOf(scope);
        }
    }

    /** A property or trait: a column's value, or the exact product of two number columns. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            @Nullable String column,
            String target,
            Type type,
            @Nullable List<String> multiply) {
        public Value {
            target = textOf(target);
            type = type == null ? Type.TEXT : type;
            multiply = multiply == null || multiply.isEmpty() ? null : List.copyOf(multiply);
        }

        public static Value of(String column, String target, Type type) {
            return new Value(column, target, type, null);
        }

        public static Value product(String target, String first, String second) {
            return new Value(null, target, Type.NUMBER, List.of(first, second));
        }
    }

    public enum Type {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("time")
        TIME
    }
}
