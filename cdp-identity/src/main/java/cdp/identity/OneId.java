package cdp.identity;

/** The number of a person: dense, positive, never reused. */
public record OneId(long value) implements Comparable<OneId> {
    public OneId {
        if (value <= 0) {
            throw new IllegalArgumentException("a OneID is positive, was " + value);
        }
    }

    /** The partition of {@code cdp.resolved}, and of everything kept per shard, this person belongs to. */
    public int shard(int shards) {
        return (int) (value % shards);
    }

    @Override
    public int compareTo(OneId other) {
        return Long.compare(value, other.value);
    }
}
