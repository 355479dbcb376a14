package cdp.identity;

import cdp.identity.linking.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that are no one person's: seen with too many, or blocked; read in the caller's transaction where there is one. */
public interface SharedValues {
    /** Of one value no more identifiers seen with it are counted than this, so that a list stays quick whatever the value. */
    int MOST_COUNTED = 1_000;

    /** Where a list goes on: after this one. */
    record Position(long people, UUID key) {}

    /** @param by who blocked it; null when the rules did */
    record Blocking(Instant at, @Nullable String by) {}

    /**
     * @param links how many other strong identifiers it was seen with, at most {@link #MOST_COUNTED}
     * @param people how many people hold those
     * @param genericAfter how many surer ones a value of its kind may be seen with by the rules in force
     * @param blocking null when nobody blocked it
     */
    record SharedValue(
            UUID key,
            HeldIdentifier held,
            Standing standing,
            long links,
            long people,
            int genericAfter,
            @Nullable Blocking blocking) {

        /** Whether there are more than were counted. */
        public boolean isCountedInPart() {
            return links >= MOST_COUNTED;
        }
    }

    /**
     * Those seen with most people first. What is not counted in full comes in the order of its keys.
     *
     * @param standing null for whatever does not count any more; {@link Standing#OPEN} for those on the way: they still count,
     *     but were seen with more than half as many people as their kind allows
     * @param after null for the first
     */
    List<SharedValue> list(@Nullable Standing standing, @Nullable Position after, int limit);

    /** How many there are of each standing but {@link Standing#OPEN}; none is left out. */
    Map<Standing, Long> count();
}
