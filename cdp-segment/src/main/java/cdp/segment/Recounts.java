package cdp.segment;

import java.util.Collection;
import java.util.Map;

/** Full computations of segments, worked by the process that keeps the projection. */
public interface Recounts {

    /** Has the members worked out anew; one that is under way is followed by another. */
    void start(SegmentId segment);

    /** Ends the one waiting or under way; members stay as they were, shard by shard. */
    void cancel(SegmentId segment);

    /** Those never computed are left out. */
    Map<SegmentId, Computation> find(Collection<SegmentId> segments);
}
