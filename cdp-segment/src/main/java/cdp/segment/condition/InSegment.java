package cdp.segment.condition;

import org.jspecify.annotations.Nullable;

/**
 * The person is, or is not, in another segment: its published definition holds for the person at the same instant. Of a segment
 * without a published definition nobody is a member.
 */
public record InSegment(@Nullable String id, long segmentId, boolean in) implements Condition {
    public InSegment {
        Checks.id(id);
        if (segmentId <= 0) {
            throw new InvalidCondition("segmentId", "required", "which segment is not said");
        }
    }

    public InSegment(long segmentId, boolean in) {
        this(null, segmentId, in);
    }
}
