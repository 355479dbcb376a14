package cdp.identity.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decides which strong identifiers are one person. What a person ruled goes first, then what trusted senders said, then
 * claims; a link that would give a person more than the rules allow is set aside with its reason. The outcome depends on
 * nothing but the values given: not on the order of the collections, and for nodes that no link connects, however
 * indirectly, not on each other. So an extended component may be solved alone.
 */
public final class LinkSolver {
    private final Web web;
    private final LinkRules rules;
    private final Ballot ballot;
    private final Standing[] standings;
    private final int[] group;

    private LinkSolver(Web web, Collection<Decision> decisions, LinkRules rules) {
        this.web = web;
        this.rules = rules;
        standings = Crowds.of(web);
        ballot = new Ballot(web, standings, new Rulings(decisions, web));
        group = new int[web.size()];
    }

    /**
     * @param nodes each strong identifier once
     * @param links each pair once; both ends among the nodes
     * @param decisions those about nodes that are not given do not matter
     */
    public static Solution solve(
            Collection<Node> nodes, List<Link> links, Collection<Decision> decisions, LinkRules rules) {
        return new LinkSolver(new Web(nodes, links, rules), decisions, rules).solve(links);
    }

    private Solution solve(List<Link> links) {
        Tally tally = new Tally(web, ballot);
        Sweep sweep = new Sweep(web, ballot, tally, rules.componentCap());
        boolean broken = sweep.isAnyBroken();
        for (int node = 0; node < group.length; node++) {
            group[node] = sweep.heap(node);
        }
        boolean plain = !broken && !ballot.hasAbsentees() && ballot.together().isEmpty();
        List<Verdict> verdicts = plain
                ? Collections.nCopies(links.size(), Verdict.Accepted.INSTANCE)
                : verdicts(broken ? settle(sweep, tally) : new Groups(web, tally, rules.componentCap()));
        int[] accepted = linksThat(link -> ballot.takesPart(link) && group[web.one[link]] == group[web.other[link]]);
        return new Solution(
                groups(), List.copyOf(links), verdicts, Doubts.of(web, accepted), Crowds.found(web, standings));
    }

    /** Takes the links of broken heaps one by one. */
    private Groups settle(Sweep sweep, Tally tally) {
        Groups groups = new Groups(web, tally, rules.componentCap());
        ballot.apart().forEach(pair -> groups.keepApart(pair.one(), pair.other()));
        for (Rulings.Pair pair : ballot.together()) {
            int one = groups.of(pair.one());
            int other = groups.of(pair.other());
            if (one != other && !groups.areKeptApart(one, other)) {
                groups.join(one, other);
            }
        }
        for (boolean claims : new boolean[] {false, true}) {
            int[] links = linksThat(
                    link -> ballot.takesPart(link) && web.isClaim[link] == claims && sweep.isBroken(web.one[link]));
            Admission.admit(web, groups, rules.policy(), claims, links);
        }
        for (int node = 0; node < group.length; node++) {
            if (sweep.isBroken(node)) {
                group[node] = groups.of(node);
            }
        }
        return groups;
    }

    private int[] linksThat(IntPredicate matter) {
        return IntStream.range(0, web.links.length).filter(matter).toArray();
    }

    private List<Verdict> verdicts(Groups settled) {
        Map<Long, Verdict> refusals = new HashMap<>();
        int[] surest = surest();
        Verdict[] verdicts = new Verdict[web.links.length];
        for (int link = 0; link < verdicts.length; link++) {
            Verdict excluded = ballot.takesPart(link) ? null : ballot.excluded(link);
            verdicts[link] = excluded != null ? excluded : verdict(link, settled, surest, refusals);
        }
        return Collections.unmodifiableList(Arrays.asList(verdicts));
    }

    private Verdict verdict(int link, Groups settled, int[] surest, Map<Long, Verdict> refusals) {
        int one = group[web.one[link]];
        int other = group[web.other[link]];
        if (one == other) {
            return ballot.isRuledTogether(link) ? Verdict.Together.INSTANCE : Verdict.Accepted.INSTANCE;
        }
        return refusals.computeIfAbsent((long) one * group.length + other, pair -> {
            Groups.Refusal refusal = settled.refusal(one, other);
            return new Verdict.SetAside(
                    refusal.reason(),
                    refusal.family(),
                    web.nodes.get(surest[one]).key(),
                    web.nodes.get(surest[other]).key());
        });
    }

    /** By group, its surest node. */
    private int[] surest() {
        int[] surest = new int[group.length];
        Arrays.fill(surest, -1);
        for (int node = 0; node < group.length; node++) {
            int best = surest[group[node]];
            surest[group[node]] = best < 0 || web.isSurer(node, best) ? node : best;
        }
        return surest;
    }

    private List<List<UUID>> groups() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int node = 0; node < group.length; node++) {
            members.computeIfAbsent(group[node], root -> new ArrayList<>()).add(node);
        }
        Comparator<Integer> surestFirst = Comparator.comparingInt(web::priority);
        List<List<UUID>> groups = new ArrayList<>(members.size());
        for (List<Integer> nodes : members.values()) {
            groups.add(nodes.stream()
                    .sorted(surestFirst.thenComparing(Comparator.naturalOrder()))
                    .map(node -> web.nodes.get(node).key())
                    .toList());
        }
        return Collections.unmodifiableList(groups);
    }
}
