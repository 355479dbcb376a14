package cdp.segment;

import cdp.identity.OneId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is in which segment, as the change log last said. OneIDs merged away are not followed; members are people of today. */
public interface Memberships {

    boolean isMember(SegmentId segment, OneId person);

    long size(SegmentId segment);

    Map<SegmentId, Long> sizes(Collection<SegmentId> segments);

    /** The members with the next higher OneIDs, in that order. */
    List<Member> members(SegmentId segment, long afterOneId, int limit);

    /** @param enteredAt null when the log no longer goes back to it */
    record Member(OneId person, @Nullable Instant enteredAt) {}

    /** The segments a person is in. */
    List<Membership> of(OneId person);

    record Membership(SegmentId segment, @Nullable Instant enteredAt) {}

    /**
     * What the segment grew and shrank to, oldest first; a point for every hour something changed.
     *
     * @param since the first point is the size at this instant, when there was one
     */
    List<Size> history(SegmentId segment, Instant since);

    record Size(Instant at, long size, long entered, long left) {}

    /**
     * Latest first.
     *
     * @param after where the page before ended; null for the first
     */
    List<MembershipChanged> changes(SegmentId segment, @Nullable ChangePosition after, int limit);

    record ChangePosition(Instant at, int shard, long seq) {}
}
