package cdp.segment;

/** The topic this module owns. */
public final class SegmentTopics {
    /** Who entered and left which segment; partitioned by {@code OneId#shard}; value: {@link MembershipCodec}. */
    public static final String MEMBERSHIPS = "cdp.memberships";

    private SegmentTopics() {}
}
