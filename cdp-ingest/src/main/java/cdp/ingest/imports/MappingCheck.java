package cdp.ingest.imports;

import cdp.ingest.ImportMapping;
import cdp.ingest.ImportMapping.Value;
import cdp.ingest.Imports.InvalidMapping.Problem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a mapping fits a file: every problem at once, each at its place in the mapping. */
final class MappingCheck {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int MAX_NAME = 200;

    private final List<String> headers;
    private final List<Problem> problems = new ArrayList<>();

    private MappingCheck(List<String> headers) {
        this.headers = headers;
    }

    static List<Problem> problems(ImportMapping mapping, List<String> headers) {
        MappingCheck check = new MappingCheck(headers);
        check.eventName(mapping);
        check.time(mapping.time());
        check.identifiers(mapping.identifiers());
        check.values("properties", mapping.properties());
        check.values("traits", mapping.traits());
        List<String> rowKey = mapping.rowKey() == null ? List.of() : mapping.rowKey();
        for (int i = 0; i < rowKey.size(); i++) {
            check.column("rowKey[" + i + "]", rowKey.get(i));
        }
        return check.problems;
    }

    private void eventName(ImportMapping mapping) {
        ImportMapping.EventName name = mapping.eventName();
        if (name.column() != null) {
            column("eventName.column", name.column());
            values(name.values() == null ? Map.of() : name.values());
        } else {
            name("eventName.constant", name.constant());
        }
        ImportMapping.NameWhenNegative negative = mapping.nameWhenNegative();
        if (negative != null) {
            column("nameWhenNegative.column", negative.column());
            name("nameWhenNegative.name", negative.name());
        }
    }

    private void values(Map<String, String> names) {
        if (!names.isEmpty() && names.values().stream().allMatch(String::isBlank)) {
            problem("eventName.values", "missing_event_name", "at least one value must stand for an event");
        }
        names.forEach((value, event) -> {
            if (!event.isBlank()) {
                name("eventName.values." + value, event);
            }
        });
    }

    private void name(String field, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > MAX_NAME) {
            problem(field, "missing_event_name", "an event needs a name of at most " + MAX_NAME + " characters");
        }
    }

    private void time(ImportMapping.Time time) {
        if (time.hasColumn()) {
            column("time.column", time.column());
        }
        try {
            TimeReader.of(time);
        } catch (DateTimeException unknownZone) {
            problem("time.zone", "unknown_zone", "there is no time zone " + time.zone());
        } catch (IllegalArgumentException brokenPattern) {
            problem(
                    "time.format",
                    "invalid_format",
                    time.format() + " is no time format: " + brokenPattern.getMessage());
        }
    }

    private void identifiers(List<ImportMapping.IdentifierColumn> identifiers) {
        if (identifiers.isEmpty()) {
            problem("identifiers", "missing_identifier", "at least one column must say who a row is about");
        }
        for (int i = 0; i < identifiers.size(); i++) {
            String field = "identifiers[" + i + "]";
            column(field + ".column", identifiers.get(i).column());
            if (!KIND.matcher(identifiers.get(i).kind()).matches()) {
                problem(
                        field + ".kind",
                        "invalid_kind",
                        "a kind of identifier is written in lower case, like member_no");
            }
        }
    }

    private void values(String where, List<Value> values) {
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            String field = where + "[" + i + "]";
            if (value.target().isBlank()
                    || value.target().length() > MAX_NAME
                    || value.target().indexOf(0) >= 0) {
                problem(field + ".target", "missing_target", "a value needs a name");
            } else if (!targets.add(value.target())) {
                problem(field + ".target", "duplicate_target", value.target() + " is already filled by another column");
            }
            origin(field, value);
        }
    }

    private void origin(String field, Value value) {
        List<String> factors = value.multiply();
        if (factors == null) {
            column(field + ".column", value.column());
            return;
        }
        if (factors.size() != 2 || value.type() != ImportMapping.Type.NUMBER || value.column() != null) {
            problem(field + ".multiply", "invalid_product", "a product is a number made of two columns");
        }
        factors.forEach(factor -> column(field + ".multiply", factor));
    }

    private void column(String field, @Nullable String column) {
        if (column == null || !headers.contains(column)) {
            problem(field, "unknown_column", "the file has no column " + (column == null ? "" : column));
        }
    }

    private void problem(String field, String code, String detail) {
        problems.add(new Problem(field, code, detail));
    }
}
