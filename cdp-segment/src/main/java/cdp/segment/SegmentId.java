package cdp.segment;

/** The number of a segment. */
public record SegmentId(long value) implements Comparable<SegmentId> {
    public SegmentId {
        if (value <= 0) {
            throw new IllegalArgumentException("a segment's id is positive, was " + value);
        }
    }

    @Override
    public int compareTo(SegmentId other) {
        return Long.compare(value, other.value);
    }
}
