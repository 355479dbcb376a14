package cdp.web.demo.brand;

import java.util.List;
import java.util.random.RandomGenerator;

/** One person's year as it is being told: the chance they are told by, the moment the story is at, and what was noted so far. */
final class Diary {
    private static final long SECOND = 1000;

    private final Person person;
    private final RandomGenerator random;
    private final Rhythm rhythm;
    private final List<Happening> pages;
    private int sequence;
    private long now;

    Diary(Person person, RandomGenerator random, Rhythm rhythm, List<Happening> pages) {
        this.person = person;
        this.random = random;
        this.rhythm = rhythm;
        this.pages = pages;
    }

    Person person() {
        return person;
    }

    RandomGenerator random() {
        return random;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    long now() {
        return now;
    }

    Diary turnTo(long moment) {
        now = moment;
        return this;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Notes it now and lets some seconds pass. */
    void note(DemoSource source, int handleBits, Deed deed) {
        noteAt(now, source, handleBits, deed);
        now += random.nextLong(4 * SECOND, 75 * SECOND);
    }

    /** Notes it for another moment; what lies beyond the end of the year has not happened. */
    void noteAt(long at, DemoSource source, int handleBits, Deed deed) {
        if (at < rhythm.end()) {
            pages.add(new Happening(at, sequence, handleBits, person, source, deed));
        }
        sequence++;
    }
}
