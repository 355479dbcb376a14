package cdp.identity.rules;

import cdp.identity.graph.Order.Kind;
import cdp.identity.linking.Link;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.LinkSolver;
import cdp.identity.linking.Node;
import cdp.identity.linking.Solution;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import cdp.identity.rules.StoredPeople.Ends;
import cdp.identity.rules.StoredPeople.Held;
import cdp.identity.rules.StoredPeople.Refused;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Where the tables say otherwise of a component than the rules do, and what puts it right. Pure. */
final class Discrepancy {
    /** More the hop does not judge at once. */
    static final int MOST_IDENTIFIERS = 50_000;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final Held[] held;
    private final Standing[] wanted;
    private final Solution solution;
    private final BitSet wrong = new BitSet();
    private final Component component;

    private Discrepancy(Component component, StoredPeople stored, LinkRules rules, Set<UUID> blocked) {
        this.component = component;
        for (Node node : component.nodes()) {
            if (stored.held().containsKey(node.key())) {
                positions.put(node.key(), nodes.size());
                nodes.add(blocked.contains(node.key()) ? node.standing(Standing.BLOCKED) : node);
            }
        }
        List<Link> links = component.links().stream()
                .filter(link -> positions.containsKey(link.a()) && positions.containsKey(link.b()))
                .toList();
        solution = LinkSolver.solve(nodes, links, component.decisions(), rules);
        held = new Held[nodes.size()];
        wanted = new Standing[nodes.size()];
        for (int i = 0; i < held.length; i++) {
            Node node = nodes.get(i);
            held[i] = Objects.requireNonNull(stored.held().get(node.key()));
            wanted[i] = solution.standings().getOrDefault(node.key(), node.standing());
        }
    }

    /** @param blocked identifiers the rules block */
    static Remedy remedy(Component component, StoredPeople stored, LinkRules rules, Set<UUID> blocked) {
        Discrepancy discrepancy = new Discrepancy(component, stored, rules, blocked);
        discrepancy.compareStandings();
        discrepancy.comparePeople();
        discrepancy.compareRefusals(stored);
        return discrepancy.wrong.isEmpty() ? Remedy.NONE : discrepancy.remedy();
    }

    private void compareStandings() {
        for (int i = 0; i < held.length; i++) {
            if (held[i].standing() != wanted[i]) {
                wrong.set(i);
            }
        }
    }

    /** One person of the tables has to be one of the solution's, and the other way round. */
    private void comparePeople() {
        Map<UUID, Integer> groupOf = solution.groupOf();
        Map<Long, Set<Integer>> groupsOf = new HashMap<>();
        Map<Integer, Set<Long>> ownersOf = new HashMap<>();
        for (int i = 0; i < held.length; i++) {
            int group = Objects.requireNonNull(groupOf.get(nodes.get(i).key()));
            groupsOf.computeIfAbsent(held[i].owner(), first -> new HashSet<>(2)).add(group);
            ownersOf.computeIfAbsent(group, first -> new HashSet<>(2)).add(held[i].owner());
        }
        for (int i = 0; i < held.length; i++) {
            int group = Objects.requireNonNull(groupOf.get(nodes.get(i).key()));
            if (Objects.requireNonNull(groupsOf.get(held[i].owner())).size() > 1
                    || Objects.requireNonNull(ownersOf.get(group)).size() > 1) {
                wrong.set(i);
            }
        }
    }

    private void compareRefusals(StoredPeople stored) {
        for (int i = 0; i < solution.links().size(); i++) {
            Link link = solution.links().get(i);
            Verdict verdict = solution.verdicts().get(i);
            if (!(verdict instanceof Verdict.Disregarded)
                    && !Objects.equals(Refused.by(verdict), stored.refused().get(Ends.of(link)))) {
                wrong.set(position(link.a()));
                wrong.set(position(link.b()));
            }
        }
    }

    private int position(UUID key) {
        return Objects.requireNonNull(positions.get(key));
    }

    private boolean isToBeOpened(int node) {
        return held[node].standing().compareTo(wanted[node]) > 0;
    }

    private boolean isToBeBlocked(int node) {
        return wanted[node] == Standing.BLOCKED && held[node].standing() != Standing.BLOCKED;
    }

    private Standing found(int node) {
        return isToBeOpened(node) ? Standing.OPEN : held[node].standing();
    }

    private Remedy remedy() {
        Standing[] found = new Standing[held.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = found(i);
        }
        Parts parts = new Parts(positions, found, solution.links(), component.decisions());
        Map<Integer, Integer> lookedAt = new TreeMap<>();
        wrong.stream().forEach(node -> lookedAt.put(parts.of(node), node));
        Set<Integer> impossible = impossible(parts);
        int wrongParts = lookedAt.size();
        lookedAt.keySet().removeAll(impossible);
        int skipped = wrongParts - lookedAt.size();
        Map<Integer, Set<UUID>> keys = company(parts, lookedAt.keySet(), impossible);
        List<Remedy.Sized> orders = new ArrayList<>();
        standing(parts, lookedAt, orders);
        lookedAt.keySet().forEach(part -> keys.computeIfAbsent(part, first -> new TreeSet<>()));
        surest(parts, keys.keySet())
                .forEach((part, node) -> Objects.requireNonNull(keys.get(part)).add(key(node)));
        keys.forEach((part, several) ->
                orders.add(Remedy.Sized.of(Kind.REVIEW, several, parts.size(part) + several.size() - 1)));
        return new Remedy(orders, skipped);
    }

    /**
     * What a value was seen with, of what names nobody: the hop has to be told of it to find that the value was seen with too
     * many. Not what is blocked, of which it would follow every link.
     */
    private Map<Integer, Set<UUID>> company(Parts parts, Set<Integer> lookedAt, Set<Integer> impossible) {
        Map<Integer, Set<UUID>> company = new TreeMap<>();
        for (Link link : solution.links()) {
            for (UUID key : List.of(link.a(), link.b())) {
                int node = position(key);
                int met = position(link.other(key));
                boolean worse = found(node).compareTo(wanted[node]) < 0 && wanted[node] != Standing.BLOCKED;
                if (worse
                        && found(met) == Standing.GENERIC
                        && lookedAt.contains(parts.of(node))
                        && !impossible.contains(parts.of(met))) {
                    company.computeIfAbsent(parts.of(node), first -> new TreeSet<>())
                            .add(key(met));
                }
            }
        }
        return company;
    }

    /**
     * Parts the hop must not judge: too large ones, and those of a person who has identifiers in another. It would take what is
     * judged apart for all there is of that person.
     */
    private Set<Integer> impossible(Parts parts) {
        Map<Long, Set<Integer>> partsOf = new HashMap<>();
        Set<Integer> impossible = new HashSet<>();
        for (int i = 0; i < held.length; i++) {
            int part = parts.of(i);
            partsOf.computeIfAbsent(held[i].owner(), first -> new HashSet<>(2)).add(part);
            if (parts.size(part) > MOST_IDENTIFIERS) {
                impossible.add(part);
            }
        }
        partsOf.values().stream().filter(several -> several.size() > 1).forEach(impossible::addAll);
        return impossible;
    }

    /** Blocks and opens values; what hung on one is judged with it and needs no order of its own. */
    private void standing(Parts parts, Map<Integer, Integer> lookedAt, List<Remedy.Sized> orders) {
        Set<Integer> ordered = new HashSet<>();
        for (int i = 0; i < held.length; i++) {
            int part = parts.of(i);
            if (lookedAt.containsKey(part) && (isToBeBlocked(i) || isToBeOpened(i))) {
                Kind kind = isToBeBlocked(i) ? Kind.BLOCK : Kind.UNBLOCK;
                orders.add(Remedy.Sized.of(kind, List.of(key(i)), ordered.add(part) ? parts.size(part) : 0));
            }
        }
        lookedAt.keySet().removeAll(ordered);
    }

    /** By part, the identifier from which the hop finds the others. */
    private Map<Integer, Integer> surest(Parts parts, Set<Integer> of) {
        Map<Integer, Integer> surest = new TreeMap<>();
        for (int i = 0; i < held.length; i++) {
            if (of.contains(parts.of(i))) {
                surest.merge(parts.of(i), i, this::betterStart);
            }
        }
        return surest;
    }

    private int betterStart(int one, int other) {
        int difference = held[one].standing().compareTo(held[other].standing());
        return difference == 0 ? (key(one).compareTo(key(other)) <= 0 ? one : other) : difference < 0 ? one : other;
    }

    private UUID key(int node) {
        return nodes.get(node).key();
    }
}
