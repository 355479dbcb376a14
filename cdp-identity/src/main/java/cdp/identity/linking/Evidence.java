package cdp.identity.linking;

import java.time.Instant;

/** How often, since when and until when two identifiers were seen together. */
public record Evidence(Instant first, Instant last, long count) {
    public Evidence {
        if (count < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException("Evidence is at least one event, and does not end before it begins");
        }
    }

    public static Evidence once(Instant time) {
        return new Evidence(time, time, 1);
    }

    /** The evidence of both sets of events; the sets must be disjoint. */
    public Evidence and(Evidence other) {
        return new Evidence(
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                count + other.count);
    }
}
