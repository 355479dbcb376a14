package cdp.segment.condition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Which events count by their time. Never those after the instant asked about. */
public sealed interface Window {

    /** Whenever it was. */
    record Ever() implements Window {}

    /** Later than so long ago: an event leaves exactly when its age reaches the span. */
    record Last(Span span) implements Window {}

    /** From one instant, inclusive, to another, exclusive; to the microsecond. */
    record Between(Instant from, Instant to) implements Window {
        public Between {
            from = from.truncatedTo(ChronoUnit.MICROS);
            to = to.truncatedTo(ChronoUnit.MICROS);
            if (!from.isBefore(to)) {
                throw new InvalidCondition("to", "out_of_range", "a window ends after it begins");
            }
            if (from.isBefore(Moments.EARLIEST) || to.isAfter(Moments.LATEST)) {
                throw new InvalidCondition("from", "out_of_range", "years from 1000 to 2999");
            }
        }
    }

    static Window ever() {
        return new Ever();
    }

    static Window last(Span span) {
        return new Last(span);
    }

    static Window between(Instant from, Instant to) {
        return new Between(from, to);
    }
}
