package cdp.identity.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups of nodes that grow by joining and know what they hold. Groups never lose a node, so two that may not join now never
 * may: a refusal needs no second thought. What groups hold is merged small into large.
 */
final class Groups {
    /** Why two groups may not join. */
    record Refusal(Verdict.Reason reason, @Nullable String family) {}

    private final Web web;
    private final Tally tally;
    private final int cap;
    private final Forest forest;
    private final List<Map<Integer, long[]>> held = new ArrayList<>();
    private final Map<Integer, Set<Integer>> enemies = new HashMap<>();
    private final boolean[] named;
    private final Set<Long> crowdedInTime = new HashSet<>();

    Groups(Web web, Tally tally, int cap) {
        this.web = web;
        this.tally = tally;
        this.cap = cap;
        forest = new Forest(web.size());
        named = new boolean[web.size()];
        for (int node = 0; node < web.size(); node++) {
            named[node] = web.nodes.get(node).named();
            held.add(tally.isBreakable(node) ? holding(node) : Map.of());
        }
    }

    private Map<Integer, long[]> holding(int node) {
        Map<Integer, long[]> holding = HashMap.newHashMap(1);
        holding.put(web.family[node], new long[] {tally.lastSeen(node)});
        return holding;
    }

    int of(int node) {
        return forest.find(node);
    }

    void keepApart(int node, int from) {
        enemies.computeIfAbsent(of(node), group -> new HashSet<>()).add(of(from));
        enemies.computeIfAbsent(of(from), group -> new HashSet<>()).add(of(node));
    }

    boolean areKeptApart(int one, int other) {
        return !enemies.isEmpty() && enemies.getOrDefault(one, Set.of()).contains(other);
    }

    boolean mayJoin(int one, int other, boolean byClaim) {
        return !(byClaim && named[one] && named[other])
                && forest.size(one) + forest.size(other) <= cap
                && brokenFamily(one, other) < 0
                && !areKeptApart(one, other);
    }

    /** Why two groups may not join; the gravest reason. They must be two that may not. */
    Refusal refusal(int one, int other) {
        if (areKeptApart(one, other)) {
            return new Refusal(Verdict.Reason.KEPT_APART, null);
        }
        int family = brokenFamily(one, other);
        if (family >= 0) {
            return new Refusal(Verdict.Reason.LIMIT, web.families.get(family));
        }
        boolean oversize = forest.size(one) + forest.size(other) > cap;
        return new Refusal(oversize ? Verdict.Reason.SIZE : Verdict.Reason.CLAIM, null);
    }

    /** The surest family both groups hold too much of together; negative when there is none. */
    private int brokenFamily(int one, int other) {
        boolean oneIsSmaller = held.get(one).size() <= held.get(other).size();
        Map<Integer, long[]> fewer = held.get(oneIsSmaller ? one : other);
        Map<Integer, long[]> more = held.get(oneIsSmaller ? other : one);
        int broken = -1;
        for (Map.Entry<Integer, long[]> holding : fewer.entrySet()) {
            int family = holding.getKey();
            long[] rest = more.get(family);
            if (rest != null && breaks(family, holding.getValue(), rest, one, other) && goesBefore(family, broken)) {
                broken = family;
            }
        }
        return broken;
    }

    private boolean goesBefore(int family, int than) {
        if (than < 0) {
            return true;
        }
        int difference = Integer.compare(
                web.familyRules.get(family).priority(),
                web.familyRules.get(than).priority());
        return difference == 0 ? web.families.get(family).compareTo(web.families.get(than)) < 0 : difference < 0;
    }

    private boolean breaks(int family, long[] some, long[] more, int one, int other) {
        Limit limit = tally.limit(family);
        if (some.length + more.length <= limit.most() || limit.within() == null) {
            return some.length + more.length > limit.most();
        }
        long question =
                (Math.min(one, other) * (long) web.size() + Math.max(one, other)) * web.families.size() + family;
        if (crowdedInTime.contains(question)) {
            return true;
        }
        boolean breaks = !limit.allows(Tally.merge(some, more));
        if (breaks) {
            crowdedInTime.add(question);
        }
        return breaks;
    }

    void join(int one, int other) {
        int winner = forest.join(one, other);
        int loser = winner == one ? other : one;
        named[winner] |= named[loser];
        pour(winner, loser);
        Set<Integer> inherited = enemies.remove(loser);
        if (inherited != null) {
            inherit(winner, loser, inherited);
        }
    }

    private void pour(int winner, int loser) {
        Map<Integer, long[]> large = held.get(winner);
        Map<Integer, long[]> small = held.get(loser);
        if (small.size() > large.size()) {
            Map<Integer, long[]> larger = small;
            small = large;
            large = larger;
        }
        for (Map.Entry<Integer, long[]> holding : small.entrySet()) {
            large.merge(holding.getKey(), holding.getValue(), Tally::merge);
        }
        held.set(winner, large);
        held.set(loser, Map.of());
    }

    private void inherit(int winner, int loser, Set<Integer> inherited) {
        for (int enemy : inherited) {
            Set<Integer> theirs = enemies.computeIfAbsent(enemy, group -> new HashSet<>());
            theirs.remove(loser);
            theirs.add(winner);
        }
        enemies.computeIfAbsent(winner, group -> new HashSet<>()).addAll(inherited);
    }
}
