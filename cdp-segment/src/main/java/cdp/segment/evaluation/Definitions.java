package cdp.segment.evaluation;

import cdp.segment.condition.Condition;
import org.jspecify.annotations.Nullable;

/** What other segments mean. Never goes in a circle: publishing refuses that. */
public interface Definitions {

    /** The definition in force; null when there is none, and the segment has no members. */
    @Nullable
    Condition of(long segmentId);
}
