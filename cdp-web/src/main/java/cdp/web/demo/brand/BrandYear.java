package cdp.web.demo.brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A year of the brand: every event of every person, in the order they happened. Held in a compact form, about forty megabytes for
 * twenty thousand people; what an event looks like to a sender is made when it is sent.
 */
public final class BrandYear {
    private static final Set<Handle> NOT_ACCOUNTS =
            EnumSet.of(Handle.MINI_VISITOR, Handle.USER_ID, Handle.STORE_TABLET, Handle.UNIONID, Handle.MEMBER_NO);

    private final int people;
    private final List<Happening> happenings;

    private BrandYear(int people, List<Happening> happenings) {
        this.people = people;
        this.happenings = happenings;
    }

    /** The year that ends at that instant, to the millisecond. The same arguments give the same year. */
    public static BrandYear of(int people, long seed, Instant end) {
        Rhythm rhythm = new Rhythm(end);
        Casting casting = new Casting(end.atZone(Campaign.ZONE).toLocalDate());
        List<Happening> happenings = new ArrayList<>(people * 18);
        for (int number = 0; number < people; number++) {
            SplittableRandom random = new SplittableRandom(Tokens.pair(number, seed));
            Person person = casting.draw(number, random);
            new PersonYear(new Diary(person, random, rhythm, happenings)).tell();
        }
        happenings.sort(Happening.IN_TIME);
        return new BrandYear(people, List.copyOf(happenings));
    }

    /** How many real people there are, however many accounts they have. */
    public int people() {
        return people;
    }

    public List<Happening> happenings() {
        return happenings;
    }

    /** How many accounts the channels see: browsers, app installs, openids, buyers, contacts, phones in stores, phones with ads. */
    public int accounts() {
        int[] seen = new int[people];
        for (Happening happening : happenings) {
            seen[happening.person().number()] |= happening.source() == DemoSource.STORE
                    ? happening.handleBits()
                    : happening.handleBits() & ~Handle.PHONE.bit();
        }
        int excluded = NOT_ACCOUNTS.stream().mapToInt(Handle::bit).sum();
        int accounts = 0;
        for (int handles : seen) {
            accounts += Integer.bitCount(handles & ~excluded);
        }
        return accounts;
    }
}
