package cdp.segment.compile;

import cdp.profile.ParameterizedSql;
import cdp.segment.condition.Moments;
import cdp.segment.condition.Scalar;
import cdp.segment.condition.Test;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.SqlArrayValue;

/** Tests of one VARIANT column as SQL that is true or false, never null. */
final class ValueSql {
    private static final String PLAIN_DECIMAL =
            "^[ \\t\\n\\r\\f\\x0B]*([-+]?[0-9]{1,14}(?:\\.[0-9]*)?)[ \\t\\n\\r\\f\\x0B]*$";
    private static final String MOMENT = "^" + Moments.PATTERN + "$";
    private static final int MICROS_PER_MINUTE = 60_000_000;

    private ValueSql() {}

    /** @param x the column */
    static ParameterizedSql test(Test test, String x, Instant now) {
        ParameterizedSql sql = new ParameterizedSql();
        return switch (test.op()) {
            case EXISTS -> sql.add("(" + x + " IS NOT NULL)");
            case NOT_EXISTS -> sql.add("(" + x + " IS NULL)");
            case IS_TRUE -> sql.add("(variant_typeof(" + x + ") = 'BOOL_TRUE')");
            case IS_FALSE -> sql.add("(variant_typeof(" + x + ") = 'BOOL_FALSE')");
            case EQ, IN -> sql.add("coalesce(").add(equalsAny(test, x)).add(", false)");
            case NEQ, NOT_IN -> sql.add("NOT coalesce(").add(equalsAny(test, x)).add(", false)");
            case GT -> sql.add("coalesce(" + number(x) + " > ?, false)", decimal(test, 0));
            case GTE -> sql.add("coalesce(" + number(x) + " >= ?, false)", decimal(test, 0));
            case LT -> sql.add("coalesce(" + number(x) + " < ?, false)", decimal(test, 0));
            case LTE -> sql.add("coalesce(" + number(x) + " <= ?, false)", decimal(test, 0));
            case BETWEEN ->
                sql.add("coalesce(" + number(x) + " BETWEEN ? AND ?, false)", decimal(test, 0), decimal(test, 1));
            case CONTAINS -> sql.add("coalesce(contains(" + text(x) + ", ?), false)", plain(test));
            case STARTS_WITH -> sql.add("coalesce(starts_with(" + text(x) + ", ?), false)", plain(test));
            case BEFORE -> sql.add("coalesce(" + moment(x) + " < ?, false)", bound(test));
            case AFTER -> sql.add("coalesce(" + moment(x) + " > ?, false)", bound(test));
            case IN_LAST -> recent(sql, "", test, x, now);
            case NOT_IN_LAST -> recent(sql, "NOT ", test, x, now);
        };
    }

    private static ParameterizedSql recent(ParameterizedSql sql, String not, Test test, String x, Instant now) {
        return sql.add(
                "coalesce(" + not + "(" + moment(x) + " > ? AND " + moment(x) + " <= ?), false)",
                micros(now.minus(test.span().length())),
                micros(now));
    }

    private static ParameterizedSql equalsAny(Test test, String x) {
        List<Object> texts = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        ParameterizedSql sql = new ParameterizedSql().add("(false");
        for (Scalar value : test.values()) {
            switch (value) {
                case Scalar.Text(String text) -> texts.add(text);
                case Scalar.Decimal(var number) -> numbers.add(number.doubleValue());
                case Scalar.Flag(boolean flag) ->
                    sql.add("OR variant_typeof(" + x + ") = ?", flag ? "BOOL_TRUE" : "BOOL_FALSE");
            }
        }
        equals(sql, text(x), texts, "VARCHAR");
        equals(sql, number(x), numbers, "DOUBLE");
        return sql.add(")");
    }

    private static void equals(ParameterizedSql sql, String held, List<Object> values, String type) {
        if (values.size() == 1) {
            sql.add("OR coalesce(" + held + " = ?, false)", values.getFirst());
        } else if (!values.isEmpty()) {
            sql.add(
                    "OR coalesce(list_contains(CAST(? AS " + type + "[]), " + held + "), false)",
                    new SqlArrayValue(type, values.toArray()));
        }
    }

    private static String text(String x) {
        return "(CASE WHEN variant_typeof(" + x + ") = 'VARCHAR' THEN TRY_CAST(" + x + " AS VARCHAR) END)";
    }

    /** Zero is added so that there is but one zero. */
    static String number(String x) {
        return "((CASE variant_typeof(" + x + ") WHEN 'VARCHAR' THEN TRY_CAST(regexp_extract(TRY_CAST(" + x
                + " AS VARCHAR), '" + PLAIN_DECIMAL
                + "', 1) AS DOUBLE) WHEN 'BOOL_TRUE' THEN NULL WHEN 'BOOL_FALSE' THEN NULL ELSE TRY_CAST(" + x
                + " AS DOUBLE) END) + 0.0)";
    }

    /** Microseconds since 1970. */
    static String moment(String x) {
        String text = text(x);
        String zone = part(text, 5);
        return "(epoch_us(TRY_CAST(" + part(text, 1) + " || ' ' || " + otherwise(part(text, 2), "00:00") + " || ':' || "
                + otherwise(part(text, 3), "00") + " || '.' || " + otherwise(part(text, 4), "0")
                + " AS TIMESTAMP)) - " + MICROS_PER_MINUTE + " * (CASE " + zone
                + " WHEN '' THEN 480 WHEN 'Z' THEN 0 ELSE (CASE WHEN starts_with(" + zone
                + ", '-') THEN -1 ELSE 1 END) * (60 * TRY_CAST(substr(" + zone
                + ", 2, 2) AS BIGINT) + TRY_CAST(right(" + zone + ", 2) AS BIGINT)) END))";
    }

    private static String part(String text, int group) {
        return "regexp_extract(" + text + ", '" + MOMENT + "', " + group + ")";
    }

    private static String otherwise(String text, String empty) {
        return "coalesce(nullif(" + text + ", ''), '" + empty + "')";
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static String plain(Test test) {
        return ((Scalar.Text) test.values().getFirst()).value();
    }

    private static double decimal(Test test, int place) {
        return ((Scalar.Decimal) test.values().get(place)).value().doubleValue();
    }

    private static long bound(Test test) {
        Instant bound = Moments.parse(plain(test));
        if (bound == null) {
            throw new IllegalStateException(test + " was made without a time");
        }
        return micros(bound);
    }
}
