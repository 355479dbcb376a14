package cdp.segment.condition;

import java.util.Locale;

/** How a measure is compared to a number. */
public enum Comparison {
    GTE,
    GT,
    LTE,
    LT,
    EQ,
    NEQ;

    /** @param order as {@link Comparable#compareTo} of the measure and the number gives it */
    public boolean holds(int order) {
        return switch (this) {
            case GTE -> order >= 0;
            case GT -> order > 0;
            case LTE -> order <= 0;
            case LT -> order < 0;
            case EQ -> order == 0;
            case NEQ -> order != 0;
        };
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
