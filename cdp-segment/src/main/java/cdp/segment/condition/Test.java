package cdp.segment.condition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be like. A value that is missing or null passes {@code not_exists}, {@code neq} and {@code not_in} alone.
 *
 * <p>Texts compare by code points as they are stored. A value is a number when it is a JSON number, or a text of at most 14
 * digits before the point and any after, with a sign or not, blanks around it ignored; numbers compare as doubles, so beyond
 * 2^53 neighbours are one. A text equals a text, a number a number (or a text that is one), a truth value a truth value. A value is
 * a time when it is a text {@link Moments} reads.
 *
 * @param values none, one, two or up to 500, as the operator needs
 * @param unit with {@code in_last} and {@code not_in_last}, and only there
 */
public record Test(Op op, List<Scalar> values, Span.@Nullable Unit unit) {
    private static final int MOST_VALUES = 500;

    /** What sort of values an operator takes. */
    enum Takes {
        NOTHING,
        ONE_OF_ANY,
        MANY_OF_ANY,
        NUMBER,
        TWO_NUMBERS,
        TEXT,
        MOMENT,
        AMOUNT
    }

    public enum Op {
        EQ(Takes.ONE_OF_ANY),
        NEQ(Takes.ONE_OF_ANY),
        IN(Takes.MANY_OF_ANY),
        NOT_IN(Takes.MANY_OF_ANY),
        GT(Takes.NUMBER),
        GTE(Takes.NUMBER),
        LT(Takes.NUMBER),
        LTE(Takes.NUMBER),
        /** Both bounds included. */
        BETWEEN(Takes.TWO_NUMBERS),
        CONTAINS(Takes.TEXT),
        STARTS_WITH(Takes.TEXT),
        EXISTS(Takes.NOTHING),
        NOT_EXISTS(Takes.NOTHING),
        IS_TRUE(Takes.NOTHING),
        IS_FALSE(Takes.NOTHING),
        BEFORE(Takes.MOMENT),
        AFTER(Takes.MOMENT),
        /** A time later than so long ago, and not in the future. */
        IN_LAST(Takes.AMOUNT),
        /** A time, but not one in the last so long. */
        NOT_IN_LAST(Takes.AMOUNT);

        private final Takes takes;

        Op(Takes takes) {
            this.takes = takes;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Test {
        values = List.copyOf(values);
        switch (op.takes) {
            case NOTHING -> requireCount(values, 0, 0);
            case ONE_OF_ANY -> requireCount(values, 1, 1);
            case MANY_OF_ANY -> requireCount(values, 1, MOST_VALUES);
            case NUMBER -> requireNumbers(values, 1);
            case TWO_NUMBERS -> requireNumbers(values, 2);
            case TEXT -> requireText(values);
            case MOMENT -> requireMoment(values);
            case AMOUNT -> requireAmount(values, unit);
        }
        if (unit != null && op.takes != Takes.AMOUNT) {
            throw new InvalidCondition("unit", "not_with_op", "only in_last and not_in_last have a unit");
        }
    }

    public static Test of(Op op, Scalar... values) {
        return new Test(op, List.of(values), null);
    }

    public static Test eq(String text) {
        return of(Op.EQ, Scalar.of(text));
    }

    public static Test inLast(Span span) {
        return new Test(Op.IN_LAST, List.of(Scalar.of(span.amount())), span.unit());
    }

    /** The span of {@code in_last} and {@code not_in_last}. */
    public Span span() {
        if (unit == null || !(values.getFirst() instanceof Scalar.Decimal amount)) {
            throw new IllegalStateException(op + " has no span");
        }
        return new Span(amount.value().intValueExact(), unit);
    }

    /** Whether the answer for one value can change as time goes by. */
    public boolean dependsOnNow() {
        return Set.of(Op.IN_LAST, Op.NOT_IN_LAST).contains(op);
    }

    private static void requireCount(List<Scalar> values, int least, int most) {
        if (values.size() < least || values.size() > most) {
            throw new InvalidCondition(
                    "values",
                    values.isEmpty() ? "required" : "too_many",
                    least == most ? "takes " + least + " values" : "takes " + least + " to " + most + " values");
        }
    }

    private static void requireNumbers(List<Scalar> values, int count) {
        requireCount(values, count, count);
        if (!values.stream().allMatch(Scalar.Decimal.class::isInstance)) {
            throw new InvalidCondition("values", "number_expected", "takes numbers");
        }
    }

    private static void requireText(List<Scalar> values) {
        requireCount(values, 1, 1);
        if (!(values.getFirst() instanceof Scalar.Text text) || text.value().isEmpty()) {
            throw new InvalidCondition("values", "text_expected", "takes a text");
        }
    }

    private static void requireMoment(List<Scalar> values) {
        requireCount(values, 1, 1);
        if (!(values.getFirst() instanceof Scalar.Text text) || Moments.parse(text.value()) == null) {
            throw new InvalidCondition("values", "time_expected", "takes a time such as 2026-11-18T06:20:00Z");
        }
    }

    private static void requireAmount(List<Scalar> values, Span.@Nullable Unit unit) {
        requireCount(values, 1, 1);
        if (unit == null) {
            throw new InvalidCondition("unit", "required", "minutes, hours or days");
        }
        try {
            if (values.getFirst() instanceof Scalar.Decimal amount) {
                new Span(amount.value().intValueExact(), unit);
                return;
            }
        } catch (ArithmeticException notWhole) {
            // falls through to the refusal
        }
        throw new InvalidCondition("values", "number_expected", "takes a whole number");
    }
}
