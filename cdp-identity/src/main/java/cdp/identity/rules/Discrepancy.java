package cdp.identity.rules;

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
import java.util.UUID;
import java.util.stream.IntStream;

/** Where the tables say otherwise of a component than the rules do. Pure. */
final class Discrepancy {
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

    /**
     * What puts it right.
     *
     * @param blocked identifiers the rules block
     */
    static Remedy remedy(Component component, StoredPeople stored, LinkRules rules, Set<UUID> blocked) {
        Discrepancy discrepancy = new Discrepancy(component, stored, rules, blocked);
        discrepancy.compareStandings();
        discrepancy.comparePeople();
        discrepancy.compareRefusals(stored);
        return discrepancy.wrong.isEmpty() ? Remedy.NONE : new Prescription(discrepancy).remedy();
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

    int size() {
        return held.length;
    }

    UUID key(int node) {
        return nodes.get(node).key();
    }

    int position(UUID key) {
        return Objects.requireNonNull(positions.get(key));
    }

    Held held(int node) {
        return held[node];
    }

    Standing wanted(int node) {
        return wanted[node];
    }

    IntStream wrong() {
        return wrong.stream();
    }

    List<Link> links() {
        return solution.links();
    }

    /** @param standings of the nodes, as the hop will find them */
    Parts parts(Standing[] standings) {
        return new Parts(positions, standings, solution.links(), component.decisions());
    }
}
