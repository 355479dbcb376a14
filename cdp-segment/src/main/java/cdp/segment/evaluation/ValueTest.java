package cdp.segment.evaluation;

import cdp.segment.condition.Moments;
import cdp.segment.condition.Scalar;
import cdp.segment.condition.Test;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether one JSON value passes a test. */
public final class ValueTest {
    private static final Pattern PLAIN_DECIMAL =
            Pattern.compile("[ \\t\\n\\r\\f\\x0B]*([-+]?[0-9]{1,14}(?:\\.[0-9]*)?)[ \\t\\n\\r\\f\\x0B]*");

    private ValueTest() {}

    /** @param value missing or null when there is none */
    public static boolean passes(Test test, JsonNode value, Instant now) {
        boolean missing = value.isMissingNode() || value.isNull();
        return switch (test.op()) {
            case EXISTS -> !missing;
            case NOT_EXISTS -> missing;
            case EQ, IN -> equalsAny(test, value);
            case NEQ, NOT_IN -> !equalsAny(test, value);
            case GT, GTE, LT, LTE, BETWEEN -> compares(test, number(value));
            case CONTAINS -> value.isString() && value.stringValue().contains(text(test));
            case STARTS_WITH -> value.isString() && value.stringValue().startsWith(text(test));
            case IS_TRUE -> value.isBoolean() && value.booleanValue();
            case IS_FALSE -> value.isBoolean() && !value.booleanValue();
            case BEFORE, AFTER, IN_LAST, NOT_IN_LAST -> isTimely(test, moment(value), now);
        };
    }

    private static boolean equalsAny(Test test, JsonNode value) {
        for (Scalar one : test.values()) {
            boolean equal = switch (one) {
                case Scalar.Text(String text) ->
                    value.isString() && value.stringValue().equals(text);
                case Scalar.Decimal(var number) -> {
                    Double held = number(value);
                    yield held != null && held == number.doubleValue();
                }
                case Scalar.Flag(boolean flag) -> value.isBoolean() && value.booleanValue() == flag;
            };
            if (equal) {
                return true;
            }
        }
        return false;
    }

    private static boolean compares(Test test, @Nullable Double held) {
        if (held == null) {
            return false;
        }
        double first = decimal(test, 0);
        return switch (test.op()) {
            case GT -> held > first;
            case GTE -> held >= first;
            case LT -> held < first;
            case LTE -> held <= first;
            default -> held >= first && held <= decimal(test, 1);
        };
    }

    private static boolean isTimely(Test test, @Nullable Instant held, Instant now) {
        if (held == null) {
            return false;
        }
        return switch (test.op()) {
            case BEFORE -> held.isBefore(bound(test));
            case AFTER -> held.isAfter(bound(test));
            case IN_LAST -> isRecent(held, test.span().length(), now);
            default -> !isRecent(held, test.span().length(), now);
        };
    }

    private static boolean isRecent(Instant held, Duration length, Instant now) {
        return held.isAfter(now.minus(length)) && !held.isAfter(now);
    }

    /** The number a value is, or null when it is none. */
    public static @Nullable Double number(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (!value.isString()) {
            return null;
        }
        Matcher plain = PLAIN_DECIMAL.matcher(value.stringValue());
        return plain.matches() ? Double.valueOf(plain.group(1)) : null;
    }

    /** The time a value is, or null when it is none. */
    public static @Nullable Instant moment(JsonNode value) {
        return value.isString() ? Moments.parse(value.stringValue()) : null;
    }

    private static String text(Test test) {
        return ((Scalar.Text) test.values().getFirst()).value();
    }

    private static double decimal(Test test, int place) {
        return ((Scalar.Decimal) test.values().get(place)).value().doubleValue();
    }

    private static Instant bound(Test test) {
        Instant bound = Moments.parse(text(test));
        if (bound == null) {
            throw new IllegalStateException(test + " was made without a time");
        }
        return bound;
    }
}
