package cdp.journey;

/** The number of a journey. */
public record JourneyId(long value) implements Comparable<JourneyId> {
    public JourneyId {
        if (value <= 0) {
            throw new IllegalArgumentException("a journey's id is positive, was " + value);
        }
    }

    @Override
    public int compareTo(JourneyId other) {
        return Long.compare(value, other.value);
    }
}
