package cdp.segment.condition;

import java.time.Duration;
import java.util.Locale;

/** A length of time. A day has 24 hours. */
public record Span(int amount, Unit unit) {
    private static final int MOST_DAYS = 3660;

    public enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Span {
        if (amount < 1 || unit.length.multipliedBy(amount).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw new InvalidCondition("amount", "out_of_range", "from 1 to ten years");
        }
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span hours(int amount) {
        return new Span(amount, Unit.HOURS);
    }

    public static Span minutes(int amount) {
        return new Span(amount, Unit.MINUTES);
    }

    public Duration length() {
        return unit.length.multipliedBy(amount);
    }
}
