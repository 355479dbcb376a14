package cdp.segment;

import cdp.segment.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many a condition would select, as fresh as the projection. May throw {@code ProjectionUnavailable}. */
public interface Estimates {

    Estimate estimate(Condition condition);

    /**
     * @param count those it holds for, of {@code total}
     * @param nodes by id of the node, those that node alone holds for; nodes without an id are left out
     * @param funnel when the condition is an "all" group, those its first one, two, … conditions hold for
     * @param reach by kind of identifier, how many of those it holds for have one; {@code any} for any of them
     */
    record Estimate(
            long count,
            long total,
            Instant asOf,
            long tookMillis,
            Map<String, Long> nodes,
            List<Step> funnel,
            Map<String, Long> reach) {}

    record Step(String id, Sentence label, long count) {}
}
