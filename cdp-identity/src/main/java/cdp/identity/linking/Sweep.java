package cdp.identity.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything joined that any link joins, and which of the resulting heaps break a rule. Where none breaks, no link is refused
 * in any order, for groups only grow: order and sorting do not matter there.
 */
final class Sweep {
    private final Web web;
    private final Ballot ballot;
    private final int cap;
    private final Forest verified;
    private final Forest all;
    private final boolean[] broken;

    Sweep(Web web, Ballot ballot, Tally tally, int cap) {
        this.web = web;
        this.ballot = ballot;
        this.cap = cap;
        broken = new boolean[web.size()];
        verified = new Forest(web.size());
        for (Rulings.Pair pair : ballot.together()) {
            verified.unite(pair.one(), pair.other());
        }
        unite(verified, false);
        all = ballot.hasClaims() ? verified.copy() : verified;
        if (ballot.hasClaims()) {
            unite(all, true);
            checkClaims();
        }
        checkSizesAndRulings();
        checkLimits(tally);
    }

    private void unite(Forest forest, boolean claims) {
        for (int i = 0; i < web.links.length; i++) {
            if (ballot.takesPart(i) && web.isClaim[i] == claims) {
                forest.unite(web.one[i], web.other[i]);
            }
        }
    }

    /** A claim is refused in some order exactly when two groups that trusted senders made and named fall into one heap. */
    private void checkClaims() {
        int[] namedGroup = new int[web.size()];
        for (int node = 0; node < web.size(); node++) {
            if (web.nodes.get(node).named()) {
                int heap = all.find(node);
                int group = verified.find(node) + 1;
                broken[heap] |= namedGroup[heap] != 0 && namedGroup[heap] != group;
                namedGroup[heap] = group;
            }
        }
    }

    private void checkSizesAndRulings() {
        for (int node = 0; node < web.size(); node++) {
            int heap = all.find(node);
            broken[heap] |= all.size(heap) > cap;
        }
        for (Rulings.Pair pair : ballot.apart()) {
            int heap = all.find(pair.one());
            broken[heap] |= heap == all.find(pair.other());
        }
    }

    private void checkLimits(Tally tally) {
        Map<Long, List<Integer>> held = new HashMap<>();
        for (int node = 0; node < web.size(); node++) {
            if (tally.isBreakable(node) && !broken[all.find(node)]) {
                long holding = (long) all.find(node) * web.families.size() + web.family[node];
                held.computeIfAbsent(holding, key -> new ArrayList<>()).add(node);
            }
        }
        for (List<Integer> values : held.values()) {
            int any = values.getFirst();
            long[] times = values.stream().mapToLong(tally::lastSeen).sorted().toArray();
            broken[all.find(any)] |= !tally.limit(web.family[any]).allows(times);
        }
    }

    boolean isBroken(int node) {
        return broken[all.find(node)];
    }

    int heap(int node) {
        return all.find(node);
    }

    boolean isAnyBroken() {
        for (boolean heap : broken) {
            if (heap) {
                return true;
            }
        }
        return false;
    }
}
