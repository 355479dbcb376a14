package cdp.segment.condition;

import java.math.BigDecimal;

/** A value a test compares with. */
public sealed interface Scalar {
    /** At most 500 characters, of the kind that can be stored. */
    record Text(String value) implements Scalar {
        private static final int MOST_CHARACTERS = 500;

        public Text {
            if (value.length() > MOST_CHARACTERS || !Checks.isWellFormed(value)) {
                throw new InvalidCondition("", "invalid_text", "at most " + MOST_CHARACTERS + " characters");
            }
        }
    }

    /** Compared as the double nearest to it. */
    record Decimal(BigDecimal value) implements Scalar {
        private static final int MOST_EXPONENT = 300;

        public Decimal {
            value = value.stripTrailingZeros();
            if (Math.abs((long) value.precision() - value.scale()) > MOST_EXPONENT
                    || value.precision() > MOST_EXPONENT) {
                throw new InvalidCondition("", "out_of_range", "a number up to 1e300");
            }
        }
    }

    record Flag(boolean value) implements Scalar {}

    static Scalar of(String value) {
        return new Text(value);
    }

    static Scalar of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    static Scalar of(BigDecimal value) {
        return new Decimal(value);
    }

    static Scalar of(boolean value) {
        return new Flag(value);
    }
}
