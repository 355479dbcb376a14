package cdp.web.demo.brand;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * One event of the year, before it is put into a sender's words.
 *
 * @param at milliseconds since 1970
 * @param sequence its number among the events of the person
 * @param handleBits which of the person's names it carries
 */
public record Happening(long at, int sequence, int handleBits, Person person, DemoSource source, Deed deed) {
    static final Comparator<Happening> IN_TIME = Comparator.comparingLong(Happening::at)
            .thenComparingInt(happening -> happening.person().number())
            .thenComparingInt(Happening::sequence);

    private static final int MOST_PER_PERSON = 100_000;

    /** Together with the time it names the event for good: the same in every run, so that what is sent again changes nothing. */
    public long id() {
        return (long) person.number() * MOST_PER_PERSON + sequence;
    }

    public Set<Handle> handles() {
        Set<Handle> handles = EnumSet.noneOf(Handle.class);
        for (Handle handle : Handle.values()) {
            if ((handleBits & handle.bit()) != 0) {
                handles.add(handle);
            }
        }
        return handles;
    }
}
