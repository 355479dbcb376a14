package cdp.journey.execution;

import cdp.segment.condition.Condition;
import java.util.List;

/** How far a walk came. */
sealed interface Advance {

    /** It waits; {@code run.dueAt} says until when. */
    record Blocked(Run run, List<Effect> effects) implements Advance {}

    /** It is over, though the goal may still be reached. */
    record Finished(Run run, List<Effect> effects) implements Advance {}

    /** It cannot be told before this is known; nothing has been decided. */
    record Asks(Condition condition) implements Advance {}
}
