package cdp.identity.linking;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** The place of an event in time; events of the same time are told apart by their id. */
public record Moment(Instant time, UUID event) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::time).thenComparing(Moment::event);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }

    public boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }
}
