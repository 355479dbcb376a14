package cdp.identity.lookup;

import cdp.identity.HeldIdentifier;
import cdp.identity.IdentityGraph;
import cdp.identity.IdentityGraph.Ruled;
import cdp.identity.IdentityGraph.Seen;
import cdp.identity.IdentityGraph.Tie;
import cdp.identity.OneId;
import cdp.identity.linking.Decision;
import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Link;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.LinkSolver;
import cdp.identity.linking.Node;
import cdp.identity.linking.Solution;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import cdp.identity.lookup.TieRows.Ends;
import cdp.identity.lookup.TieRows.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some people's identifiers with all that ties them, judged as the resolve hop judges: by rulings, standings and the rules in
 * force. Standings are as they are kept, because what makes a value generic is mostly outside the picture.
 */
final class Drawing {
    private final Map<UUID, HeldIdentifier> all;
    private final Map<UUID, Standing> standings = new HashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Solution solution;

    private Drawing(Map<UUID, HeldIdentifier> all, Solution solution) {
        this.all = all;
        this.solution = solution;
    }

    /** Ties of identifiers that are not among those given, or that are weak by now, are left out. */
    static Drawing of(
            Map<UUID, HeldIdentifier> all,
            Map<Ends, Seen> seen,
            Map<Ends, Ruled> ruled,
            Map<UUID, State> states,
            LinkRules rules) {
        List<Node> nodes = new ArrayList<>();
        Set<UUID> strong = new LinkedHashSet<>();
        all.forEach((key, held) -> {
            if (held.strong()) {
                strong.add(key);
                nodes.add(node(key, held, state(states, key)));
            }
        });
        Map<Ends, Seen> drawnSeen = within(seen, strong);
        Map<Ends, Ruled> drawnRuled = within(ruled, strong);
        List<Link> links = drawnSeen.values().stream().map(Seen::link).toList();
        List<Decision> decisions = new ArrayList<>();
        drawnRuled.forEach((ends, one) -> decisions.add(new Decision(ends.a(), ends.b(), one.ruling(), one.at())));
        Drawing drawing = new Drawing(all, LinkSolver.solve(nodes, links, decisions, rules));
        all.keySet().forEach(key -> drawing.stand(key, state(states, key).standing()));
        drawing.tie(drawnSeen, drawnRuled);
        return drawing;
    }

    private static Node node(UUID key, HeldIdentifier held, State state) {
        return new Node(key, held.identifier().kind(), held.identifier().scope(), state.named(), state.standing());
    }

    private static State state(Map<UUID, State> states, UUID key) {
        return states.getOrDefault(key, new State(true, Standing.OPEN));
    }

    private static <T> Map<Ends, T> within(Map<Ends, T> ties, Set<UUID> keys) {
        Map<Ends, T> within = new LinkedHashMap<>(ties);
        within.keySet().removeIf(ends -> !ends.within(keys));
        return within;
    }

    private void stand(UUID key, Standing standing) {
        if (standing != Standing.OPEN) {
            standings.put(key, standing);
        }
    }

    private void tie(Map<Ends, Seen> seen, Map<Ends, Ruled> ruled) {
        List<Verdict> verdicts = solution.verdicts();
        seen.forEach((ends, one) -> ties.add(tie(ends, one, ruled.get(ends), verdicts.get(ties.size()))));
        ruled.forEach((ends, ruling) -> {
            if (!seen.containsKey(ends)) {
                ties.add(tie(ends, null, ruling, neverSeen(ends, ruling.ruling())));
            }
        });
    }

    private Tie tie(Ends ends, @Nullable Seen seen, @Nullable Ruled ruled, @Nullable Verdict verdict) {
        boolean joins = holder(ends.a()).equals(holder(ends.b()));
        boolean against = !joins && verdict != null && !verdict.joins();
        return new Tie(ends.a(), ends.b(), seen, ruled, joins, against ? verdict : null);
    }

    private @Nullable Verdict neverSeen(Ends ends, Ruling ruling) {
        Standing one = standings.getOrDefault(ends.a(), Standing.OPEN);
        Standing other = standings.getOrDefault(ends.b(), Standing.OPEN);
        if (one.linksNobody() || other.linksNobody()) {
            boolean first = one.compareTo(other) >= 0;
            return new Verdict.Disregarded(first ? ends.a() : ends.b(), first ? one : other);
        }
        return ruling == Ruling.APART ? new Verdict.Apart() : null;
    }

    private OneId holder(UUID key) {
        return Objects.requireNonNull(all.get(key)).person();
    }

    /** What of it has to do with the person, who holds {@code own}. */
    IdentityGraph around(OneId person, Collection<UUID> own, boolean complete) {
        List<Tie> near = ties.stream()
                .filter(tie -> own.contains(tie.a()) || own.contains(tie.b()))
                .toList();
        Set<UUID> shown = new LinkedHashSet<>(own);
        near.forEach(tie -> shown.addAll(List.of(tie.a(), tie.b())));
        Map<UUID, HeldIdentifier> identifiers = new LinkedHashMap<>(all);
        identifiers.keySet().retainAll(shown);
        standings.keySet().retainAll(shown);
        return new IdentityGraph(person, identifiers, standings, near, solution.flags(), complete);
    }
}
