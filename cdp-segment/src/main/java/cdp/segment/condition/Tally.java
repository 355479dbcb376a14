package cdp.segment.condition;

import java.math.BigDecimal;

/**
 * What is measured over the events that count, and what it must be. Without any event a count and a sum are 0.
 *
 * @param value at most 14 digits before the point and 4 after
 */
public record Tally(Measure measure, Comparison compare, BigDecimal value) {
    public static final Tally ONCE = new Tally(new Measure.Count(), Comparison.GTE, BigDecimal.ONE);
    public static final Tally NONE = new Tally(new Measure.Count(), Comparison.EQ, BigDecimal.ZERO);
    private static final int MOST_DIGITS = 14;
    private static final int MOST_DECIMALS = 4;

    public Tally {
        value = value.stripTrailingZeros();
        if (value.scale() > MOST_DECIMALS || value.precision() - value.scale() > MOST_DIGITS) {
            throw new InvalidCondition("value", "out_of_range", "at most 14 digits before the point and 4 after");
        }
    }

    public static Tally count(Comparison compare, long value) {
        return new Tally(new Measure.Count(), compare, BigDecimal.valueOf(value));
    }

    public static Tally sum(String property, Comparison compare, String value) {
        return new Tally(new Measure.Sum(property), compare, new BigDecimal(value));
    }
}
