package cdp.segment.condition;

/** What is taken of the events that count. */
public sealed interface Measure {

    /** How many there are. */
    record Count() implements Measure {}

    /**
     * What a property adds up to. Each number (see {@link Test}) is rounded to four decimals, half away from zero, before it is
     * added; what is no number, or 10^14 and larger, adds nothing.
     */
    record Sum(String property) implements Measure {
        public Sum {
            Checks.name("property", property);
        }
    }
}
