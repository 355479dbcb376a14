package cdp.segment.stream;

/** How far the road of resolved events goes. */
interface ResolvedLog {

    /** The offset of the oldest message of the shard that is still there. */
    long first(int shard);

    /** The offset the next message of the shard will get. */
    long end(int shard);
}
