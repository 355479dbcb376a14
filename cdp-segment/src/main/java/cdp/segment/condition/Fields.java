package cdp.segment.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object being read. What is wrong is gathered rather than thrown, and what could not be read stands in as null until
 * {@link #build} throws.
 */
final class Fields {
    private final JsonNode json;
    private final List<InvalidCondition.Fault> faults = new ArrayList<>(0);

    Fields(JsonNode json, Set<String> known) {
        this.json = json;
        if (!json.isObject()) {
            throw new InvalidCondition("", "object_expected", "an object is expected");
        }
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(name, "unknown_field", name + " is not known"));
    }

    JsonNode at(String field) {
        return json.path(field);
    }

    boolean has(String field) {
        return !at(field).isMissingNode() && !at(field).isNull();
    }

    void wrong(String field, String code, String detail) {
        faults.add(new InvalidCondition.Fault(field, code, detail));
    }

    /** Reads a part of the object; what is wrong inside is reported under {@code path}. */
    <T> @Nullable T part(String path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidCondition invalid) {
            invalid.faults().forEach(fault -> faults.add(path.isEmpty() ? fault : fault.under(path)));
            return null;
        }
    }

    /** Makes the value of parts that are all there, or throws what was wrong with them. */
    <T> T build(Supplier<T> making) {
        throwIfWrong();
        return making.get();
    }

    void throwIfWrong() {
        if (!faults.isEmpty()) {
            throw new InvalidCondition(faults);
        }
    }

    @Nullable
    String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    String text(String field) {
        JsonNode value = at(field);
        if (value.isString()) {
            return value.stringValue();
        }
        wrong(field, has(field) ? "text_expected" : "required", field + " is a text");
        return "?";
    }

    boolean flag(String field, boolean otherwise) {
        JsonNode value = at(field);
        if (has(field) && !value.isBoolean()) {
            wrong(field, "boolean_expected", field + " is true or false");
        }
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }

    long whole(String field) {
        JsonNode value = at(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        wrong(field, has(field) ? "number_expected" : "required", field + " is a whole number");
        return 1;
    }

    BigDecimal number(String field, BigDecimal otherwise) {
        JsonNode value = at(field);
        if (has(field) && !value.isNumber()) {
            wrong(field, "number_expected", field + " is a number");
        }
        return value.isNumber() ? value.decimalValue() : otherwise;
    }

    Instant instant(String field) {
        Instant at = at(field).isString() ? Moments.parse(at(field).stringValue()) : null;
        if (at == null) {
            wrong(field, has(field) ? "time_expected" : "required", field + " is a time such as 2026-11-18T06:20:00Z");
            return Instant.EPOCH;
        }
        return at;
    }

    /** @param otherwise null when it must be there */
    <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable E otherwise) {
        E[] all = type.getEnumConstants();
        if (!has(field) && otherwise != null) {
            return otherwise;
        }
        for (E one : all) {
            if (at(field).isString()
                    && one.name().toLowerCase(Locale.ROOT).equals(at(field).stringValue())) {
                return one;
            }
        }
        wrong(field, has(field) ? "unknown_value" : "required", field + " is one of " + String.join(", ", names(all)));
        return all[0];
    }

    private static <E extends Enum<E>> List<String> names(E[] all) {
        return List.of(all).stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
