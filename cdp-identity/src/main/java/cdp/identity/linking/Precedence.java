package cdp.identity.linking;

/**
 * Which of two links is believed first.
 *
 * <p>LAST_WINS settles the graph in layers, by the less sure end of a link: who a login belongs to before which device the
 * login uses. Within a layer links with a surer end go before links between peers, and the newest first, so that a shared
 * device or number ends with whoever used it last; of one event's links the one with the surer end. KEEP_EXISTING believes
 * links in the order they were first seen, so that what comes later never breaks what was joined before; of one event's
 * links the surest goes first.
 */
final class Precedence {
    private final Web web;
    private final Policy policy;
    private final boolean byClaims;
    private final long[] time;

    Precedence(Web web, Policy policy, boolean byClaims, int[] links) {
        this.web = web;
        this.policy = policy;
        this.byClaims = byClaims;
        time = new long[web.links.length];
        for (int link : links) {
            time[link] = timeOf(web.links[link]);
        }
    }

    private long timeOf(Link link) {
        Evidence evidence = byClaims ? link.claimed() : link.verified();
        if (evidence == null) {
            throw new IllegalArgumentException("No such evidence: " + link);
        }
        return policy == Policy.LAST_WINS ? -Moments.micros(evidence.last()) : Moments.micros(evidence.first());
    }

    boolean goesBefore(int link, int than) {
        int difference = policy == Policy.LAST_WINS
                ? compare(layer(link), layer(than), time[link], time[than])
                : compare(time[link], time[than], layer(link), layer(than));
        if (difference == 0) {
            difference = Integer.compare(surer(link), surer(than));
        }
        if (difference == 0) {
            difference = compare(web.one[link], web.one[than], web.other[link], web.other[than]);
        }
        return difference < 0;
    }

    private static int compare(long one, long other, long thenOne, long thenOther) {
        return one == other ? Long.compare(thenOne, thenOther) : Long.compare(one, other);
    }

    /** The priority of the less sure end; half a step later for links between peers. */
    private long layer(int link) {
        long lower = Math.max(web.priority(web.one[link]), web.priority(web.other[link]));
        return 2 * lower + (surer(link) == lower ? 1 : 0);
    }

    private int surer(int link) {
        return Math.min(web.priority(web.one[link]), web.priority(web.other[link]));
    }
}
