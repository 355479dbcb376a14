package cdp.identity.linking;

import java.util.Arrays;

/** When each node was last seen, and which families could break their limit at all among the nodes at hand. */
final class Tally {
    private final Web web;
    private final boolean[] breakable;
    private final long[] lastSeen;

    Tally(Web web, Ballot ballot) {
        this.web = web;
        breakable = new boolean[web.families.size()];
        int[] values = new int[breakable.length];
        for (int node = 0; node < web.size(); node++) {
            values[web.family[node]]++;
        }
        boolean timed = false;
        for (int family = 0; family < breakable.length; family++) {
            Limit limit = web.familyRules.get(family).limit();
            breakable[family] = values[family] > limit.most();
            timed |= breakable[family] && limit.within() != null;
        }
        lastSeen = new long[web.size()];
        if (timed) {
            look(ballot, false);
            look(ballot, true);
        }
    }

    /** Trusted senders' word replaces claims: a claim must not make room, or take it, among verified values. */
    private void look(Ballot ballot, boolean verified) {
        boolean[] seen = new boolean[lastSeen.length];
        for (int i = 0; i < web.links.length; i++) {
            Evidence evidence = verified ? web.links[i].verified() : web.links[i].claimed();
            if (evidence != null && ballot.takesPart(i)) {
                long time = Moments.micros(evidence.last());
                see(seen, web.one[i], time);
                see(seen, web.other[i], time);
            }
        }
    }

    private void see(boolean[] seen, int node, long time) {
        lastSeen[node] = seen[node] ? Math.max(lastSeen[node], time) : time;
        seen[node] = true;
    }

    boolean isBreakable(int node) {
        return breakable[web.family[node]];
    }

    long lastSeen(int node) {
        return lastSeen[node];
    }

    Limit limit(int family) {
        return web.familyRules.get(family).limit();
    }

    /** Both lists of times, ascending. */
    static long[] merge(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        Arrays.sort(all);
        return all;
    }
}
