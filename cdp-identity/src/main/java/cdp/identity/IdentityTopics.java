package cdp.identity;

/** The topic this module owns. */
public final class IdentityTopics {
    /** Events with their OneID, and merges; partitioned by {@link OneId#shard}; value: {@link ResolvedCodec}. */
    public static final String RESOLVED = "cdp.resolved";

    private IdentityTopics() {}
}
