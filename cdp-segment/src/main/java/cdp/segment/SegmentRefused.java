package cdp.segment;

import java.util.List;

/** A change of a segment that cannot be made, and why. */
public final class SegmentRefused extends RuntimeException {
    private final transient Reason reason;
    private final transient List<SegmentUses.Use> usedBy;

    public enum Reason {
        NOT_FOUND,
        STALE,
        ARCHIVED,
        DRAFT_EMPTY,
        NOTHING_TO_PUBLISH,
        SEGMENT_CYCLE,
        UNKNOWN_SEGMENT,
        IN_USE,
        WAS_PUBLISHED
    }

    public SegmentRefused(Reason reason, String message) {
        this(reason, message, List.of());
    }

    public SegmentRefused(Reason reason, String message, List<SegmentUses.Use> usedBy) {
        super(message);
        this.reason = reason;
        this.usedBy = List.copyOf(usedBy);
    }

    public Reason reason() {
        return reason;
    }

    public List<SegmentUses.Use> usedBy() {
        return usedBy;
    }
}
