package cdp.segment.catalog;

import cdp.segment.SegmentId;
import cdp.segment.SegmentRefused;
import cdp.segment.condition.Condition;
import cdp.segment.condition.Group;
import cdp.segment.condition.InSegment;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Which segments a condition refers to. Pure. */
final class References {
    private References() {}

    /** Those the condition itself names. */
    static Set<Long> in(@Nullable Condition condition) {
        Set<Long> named = new TreeSet<>();
        if (condition != null) {
            collect(condition, named);
        }
        return named;
    }

    private static void collect(Condition condition, Set<Long> named) {
        if (condition instanceof Group group) {
            group.conditions().forEach(child -> collect(child, named));
        } else if (condition instanceof InSegment member) {
            named.add(member.segmentId());
        }
    }

    /**
     * Follows definitions from a condition to everything it relies on.
     *
     * @param definitions by segment, what is in force; null for nothing
     * @throws SegmentRefused {@code segment_cycle} when one of them is the segment itself
     */
    static void requireNoCycle(SegmentId self, Condition condition, LongFunction<@Nullable Condition> definitions) {
        Set<Long> seen = new HashSet<>();
        TreeSet<Long> open = new TreeSet<>(in(condition));
        while (!open.isEmpty()) {
            long next = open.pollFirst();
            if (next == self.value()) {
                throw new SegmentRefused(
                        SegmentRefused.Reason.SEGMENT_CYCLE, "segment " + self.value() + " would rely on itself");
            }
            if (seen.add(next)) {
                open.addAll(in(definitions.apply(next)));
            }
        }
    }
}
