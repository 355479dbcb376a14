package cdp.web.demo.brand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Where a person meets the brand over the year, how often, and in which order. */
final class PersonYear {
    private static final Map<DemoSource, Double> REACH = new EnumMap<>(Map.of(
            DemoSource.MINI_PROGRAM, 0.56,
            DemoSource.OFFICIAL_ACCOUNT, 0.42,
            DemoSource.TMALL, 0.4,
            DemoSource.DOUYIN, 0.28,
            DemoSource.STORE, 0.46,
            DemoSource.APP, 0.17,
            DemoSource.WEB, 0.15,
            DemoSource.WECOM, 0.15));

    private static final int MOST_CHANNELS = 4;
    private static final int MOST_VISITS = 60;
    private static final int MANY_VISITS = 9;
    private static final double WAS_THERE_BEFORE = 0.4;
    private static final double SKEW = 0.55;

    private final Diary diary;
    private final RandomGenerator random;

    PersonYear(Diary diary) {
        this.diary = diary;
        this.random = diary.random();
    }

    void tell() {
        List<DemoSource> channels = channels();
        long arrival = arrival();
        List<DemoSource> visits = visits(channels, arrival);
        long[] times = times(visits.size(), arrival);
        advertise(channels, times[0]);

        Membership membership = new Membership(diary);
        Purchases purchases = new Purchases(diary, membership, visits.size() >= MANY_VISITS);
        ShopVisits shops = new ShopVisits(diary, membership, purchases);
        Marketplaces marketplaces = new Marketplaces(diary, membership, purchases);
        StoreVisits stores = new StoreVisits(diary, membership, purchases);
        Conversations conversations = new Conversations(diary, membership);
        for (int i = 0; i < times.length; i++) {
            diary.turnTo(times[i]);
            DemoSource source = visits.get(i);
            switch (source) {
                case WEB, APP, MINI_PROGRAM -> shops.visit(source);
                case TMALL, DOUYIN -> marketplaces.visit(source);
                case STORE -> stores.visit();
                case OFFICIAL_ACCOUNT -> conversations.follow();
                case WECOM -> conversations.talk();
                case CRM, ADS -> throw new IllegalStateException(source + " is not a place people go to");
            }
        }
        conversations.hearOfCampaigns();
    }

    private List<DemoSource> channels() {
        Set<DemoSource> drawn = EnumSet.noneOf(DemoSource.class);
        REACH.forEach((source, share) -> {
            if (diary.chance(share)
                    && (source != DemoSource.STORE || diary.person().store() != null)) {
                drawn.add(source);
            }
        });
        if (drawn.isEmpty()) {
            drawn.add(diary.chance(0.6) ? DemoSource.TMALL : DemoSource.MINI_PROGRAM);
        }
        List<DemoSource> channels = shuffled(new ArrayList<>(drawn));
        return channels.subList(0, Math.min(MOST_CHANNELS, channels.size()));
    }

    private long arrival() {
        Rhythm rhythm = diary.rhythm();
        long length = rhythm.end() - rhythm.start();
        long until = diary.chance(WAS_THERE_BEFORE) ? rhythm.start() + length / 7 : rhythm.end();
        return rhythm.draw(random, rhythm.start(), until);
    }

    /** Each channel once, and a few or, for some people, very many visits beyond that; fewer for those who came late. */
    private List<DemoSource> visits(List<DemoSource> channels, long arrival) {
        double drawn = Math.pow(1 - random.nextDouble(), -SKEW) - 0.5;
        double share = 0.35 + 0.65 * diary.rhythm().remaining(arrival);
        int more = (int) Math.min(MOST_VISITS, drawn * share);
        List<DemoSource> visits = new ArrayList<>(channels);
        Weighted<DemoSource> habits = new Weighted<>(channels, source -> switch (source) {
            case MINI_PROGRAM -> 5;
            case APP, TMALL -> 3;
            case DOUYIN, WEB -> 2.5;
            default -> 1.4;
        });
        for (int i = 0; i < more; i++) {
            visits.add(habits.draw(random));
        }
        return shuffled(visits);
    }

    private long[] times(int visits, long arrival) {
        long[] times = new long[visits];
        times[0] = arrival;
        for (int i = 1; i < visits; i++) {
            times[i] = diary.rhythm().draw(random, arrival, diary.rhythm().end());
        }
        Arrays.sort(times);
        return times;
    }

    private void advertise(List<DemoSource> channels, long firstVisit) {
        double share = channels.contains(DemoSource.APP) ? 0.6 : channels.contains(DemoSource.DOUYIN) ? 0.3 : 0.08;
        if (diary.chance(share)) {
            new Advertising(diary).leadTo(firstVisit);
        }
    }

    private <T> List<T> shuffled(List<T> list) {
        Collections.shuffle(list, Random.from(random));
        return list;
    }
}
