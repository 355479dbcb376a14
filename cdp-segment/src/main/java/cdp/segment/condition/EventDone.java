package cdp.segment.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of an event the person did in a window compares to a number. Counted are events of exactly this name whose properties
 * pass every filter, and that lie in the window; nothing that happens after the instant asked about counts.
 *
 * @param did false for "did not do it at all", which is the tally {@link Tally#NONE}
 */
public record EventDone(@Nullable String id, boolean did, String event, List<Where> where, Tally tally, Window window)
        implements Condition {
    public static final int MOST_FILTERS = 20;

    public EventDone {
        Checks.id(id);
        Checks.name("event", event);
        where = List.copyOf(where);
        if (where.size() > MOST_FILTERS) {
            throw new InvalidCondition("where", "too_many", "at most " + MOST_FILTERS + " filters");
        }
        if (!did && !tally.equals(Tally.NONE)) {
            throw new InvalidCondition("measure", "not_with_did_not", "did not has no measure");
        }
    }

    public static EventDone did(String event, Window window, Where... where) {
        return new EventDone(null, true, event, List.of(where), Tally.ONCE, window);
    }

    public static EventDone did(String event, Tally tally, Window window, Where... where) {
        return new EventDone(null, true, event, List.of(where), tally, window);
    }

    public static EventDone didNot(String event, Window window, Where... where) {
        return new EventDone(null, false, event, List.of(where), Tally.NONE, window);
    }
}
