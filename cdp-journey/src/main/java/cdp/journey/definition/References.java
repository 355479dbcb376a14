package cdp.journey.definition;

import cdp.segment.SegmentId;

/** What a definition may refer to outside itself. */
public interface References {
    boolean hasTemplate(long id);

    /** Whether a published segment of this number takes members. */
    boolean hasSegment(SegmentId id);
}
