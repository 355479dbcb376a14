package cdp.identity.linking;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The product's way in memory: events come one by one or in batches, are folded into links once each, and only what they
 * touch is solved again.
 */
final class FoldedGraph {
    record Ends(UUID a, UUID b) {}

    private final LinkRules rules;
    private final Set<UUID> folded = new HashSet<>();
    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<UUID, Map<UUID, Link>> links = new HashMap<>();
    private final Map<UUID, Map<UUID, Link>> trusted = new HashMap<>();
    private final Map<Ends, Decision> decisions = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> groups = new HashMap<>();
    private final Map<Ends, Verdict> verdicts = new HashMap<>();
    private final Map<UUID, Set<Flag>> flags = new HashMap<>();
    private long solvedLinks;

    FoldedGraph(LinkRules rules) {
        this.rules = rules;
    }

    void add(Collection<Told> batch) {
        Set<UUID> touched = new LinkedHashSet<>();
        for (Told event : batch) {
            if (folded.add(event.id())) {
                touched.addAll(fold(event));
            }
        }
        for (UUID node : List.copyOf(touched)) {
            touched.addAll(standAgain(node));
        }
        solve(touched);
    }

    void decide(Decision decision) {
        decisions.put(new Ends(decision.a(), decision.b()), decision);
        solve(Set.of(decision.a(), decision.b()));
    }

    void takeBack(Decision decision) {
        decisions.remove(new Ends(decision.a(), decision.b()));
        solve(Set.of(decision.a(), decision.b()));
    }

    private Set<UUID> fold(Told event) {
        List<Node> strong = Pairing.surestFirst(
                event.names().stream()
                        .filter(name -> rules.of(name.kind()).strong())
                        .map(Told.Name::node)
                        .toList(),
                rules);
        Set<UUID> touched = new LinkedHashSet<>();
        for (Node node : strong) {
            boolean names = event.verified() || node.equals(strong.getFirst());
            nodes.merge(
                    node.key(),
                    names ? node.thatNamed() : node,
                    (known, seen) -> seen.named() ? known.thatNamed() : known);
            links.putIfAbsent(node.key(), new HashMap<>());
            trusted.putIfAbsent(node.key(), new HashMap<>());
            if (!nodes.get(node.key()).standing().linksNobody() || !groups.containsKey(node.key())) {
                touched.add(node.key());
            }
        }
        for (Link link : Pairing.links(strong, event.at(), event.verified())) {
            Link folded = links.get(link.a()).merge(link.b(), link, Link::and);
            links.get(link.b()).put(link.a(), folded);
            if (!folded.isClaim()) {
                trusted.get(link.a()).put(link.b(), folded);
                trusted.get(link.b()).put(link.a(), folded);
            }
        }
        return touched;
    }

    /** Looks whether a node is in too much company now; if so, its neighbours are touched as well. */
    private Set<UUID> standAgain(UUID key) {
        Node node = nodes.get(key);
        Map<UUID, Link> around = (node.standing() == Standing.CROWDED ? trusted : links).get(key);
        if (node.standing().linksNobody()
                || around.size() <= rules.of(node.kind()).genericAfter()) {
            return Set.of();
        }
        Set<Node> company = new HashSet<>(Set.of(node));
        around.keySet().forEach(neighbour -> company.add(nodes.get(neighbour)));
        Solution alone = LinkSolver.solve(company, List.copyOf(around.values()), List.of(), rules);
        Standing standing = alone.standings().getOrDefault(key, node.standing());
        if (standing == node.standing()) {
            return Set.of();
        }
        nodes.put(key, node.standing(standing));
        return Set.copyOf(links.get(key).keySet());
    }

    /** The links of a node that still count, with those a person ruled on. */
    private Map<UUID, Link> around(UUID key) {
        if (nodes.get(key).standing() != Standing.CROWDED) {
            return links.get(key);
        }
        Map<UUID, Link> around = new HashMap<>(trusted.get(key));
        for (Decision decision : decisions.values()) {
            if (decision.a().equals(key) || decision.b().equals(key)) {
                UUID other = decision.a().equals(key) ? decision.b() : decision.a();
                Link ruled = links.get(key).get(other);
                if (ruled != null) {
                    around.put(other, ruled);
                }
            }
        }
        return around;
    }

    private void solve(Set<UUID> touched) {
        Set<UUID> done = new HashSet<>();
        for (UUID node : touched) {
            if (nodes.containsKey(node) && !done.contains(node)) {
                Set<UUID> component = component(node);
                done.addAll(component);
                solveComponent(component);
            }
        }
    }

    private void solveComponent(Set<UUID> component) {
        Map<Ends, Link> inside = new HashMap<>();
        for (UUID node : component) {
            around(node).forEach((neighbour, link) -> {
                if (component.contains(neighbour)) {
                    inside.put(new Ends(link.a(), link.b()), link);
                }
            });
        }
        solvedLinks += inside.size();
        List<Node> members = component.stream().map(nodes::get).toList();
        Solution solution = LinkSolver.solve(members, List.copyOf(inside.values()), decisions.values(), rules);
        solution.groups().forEach(group -> group.forEach(member -> groups.put(member, Set.copyOf(group))));
        for (int i = 0; i < solution.links().size(); i++) {
            Link link = solution.links().get(i);
            verdicts.put(new Ends(link.a(), link.b()), solution.verdicts().get(i));
        }
        component.forEach(flags::remove);
        flags.put(members.getFirst().key(), Set.copyOf(solution.flags()));
    }

    /** Everything that links connect, whatever became of them, except through what links nobody. */
    private Set<UUID> component(UUID start) {
        Set<UUID> found = new LinkedHashSet<>(Set.of(start));
        Deque<UUID> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (UUID next : reachable(open.pop())) {
                if (found.add(next)) {
                    open.push(next);
                }
            }
        }
        return found;
    }

    private Set<UUID> reachable(UUID from) {
        Set<UUID> reachable = new LinkedHashSet<>();
        if (nodes.get(from).standing().linksNobody()) {
            return reachable;
        }
        for (Link link : around(from).values()) {
            UUID next = link.other(from);
            boolean crowded = nodes.get(from).standing() == Standing.CROWDED
                    || nodes.get(next).standing() == Standing.CROWDED;
            if (!nodes.get(next).standing().linksNobody() && !(link.isClaim() && crowded)) {
                reachable.add(next);
            }
        }
        for (Decision decision : decisions.values()) {
            if (decision.a().equals(from) || decision.b().equals(from)) {
                UUID next = decision.a().equals(from) ? decision.b() : decision.a();
                if (nodes.containsKey(next) && !nodes.get(next).standing().linksNobody()) {
                    reachable.add(next);
                }
            }
        }
        return reachable;
    }

    /** Everything solved at once, from the links alone. */
    Solution whole() {
        Map<Ends, Link> all = new HashMap<>();
        links.values().forEach(around -> around.values().forEach(link -> all.put(new Ends(link.a(), link.b()), link)));
        List<Node> open = nodes.values().stream()
                .map(node -> node.standing(Standing.OPEN))
                .toList();
        return LinkSolver.solve(open, List.copyOf(all.values()), decisions.values(), rules);
    }

    Set<Set<UUID>> groups() {
        return Set.copyOf(groups.values());
    }

    Set<UUID> group(UUID node) {
        return groups.getOrDefault(node, Set.of());
    }

    Set<Flag> flags() {
        Set<Flag> all = new HashSet<>();
        flags.values().forEach(all::addAll);
        return all;
    }

    /** The verdicts of links that say anything, by their ends. */
    Map<Ends, Verdict> verdicts() {
        Map<Ends, Verdict> effective = new HashMap<>(verdicts);
        effective.keySet().removeIf(ends -> isDisregarded(links.get(ends.a()).get(ends.b())));
        return effective;
    }

    static Map<Ends, Verdict> verdicts(Solution solution) {
        Map<Ends, Verdict> effective = new HashMap<>();
        for (int i = 0; i < solution.links().size(); i++) {
            if (!(solution.verdicts().get(i) instanceof Verdict.Disregarded)) {
                Link link = solution.links().get(i);
                effective.put(new Ends(link.a(), link.b()), solution.verdicts().get(i));
            }
        }
        return effective;
    }

    private boolean isDisregarded(Link link) {
        Standing one = nodes.get(link.a()).standing();
        Standing other = nodes.get(link.b()).standing();
        boolean crowded = one == Standing.CROWDED || other == Standing.CROWDED;
        boolean ruled = decisions.containsKey(new Ends(link.a(), link.b()));
        return one.linksNobody() || other.linksNobody() || (crowded && link.isClaim() && !ruled);
    }

    static Set<Set<UUID>> groups(Solution solution) {
        Set<Set<UUID>> groups = new HashSet<>();
        solution.groups().forEach(group -> groups.add(Set.copyOf(group)));
        return groups;
    }

    Map<UUID, Node> nodes() {
        return nodes;
    }

    LinkRules rules() {
        return rules;
    }

    Collection<Decision> decisions() {
        return decisions.values();
    }

    long solvedLinks() {
        return solvedLinks;
    }
}
