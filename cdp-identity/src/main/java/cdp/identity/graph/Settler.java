package cdp.identity.graph;

import cdp.identity.ResolvingRules;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.LinkSolver;
import cdp.identity.linking.Solution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Decides again, from all that was ever seen, who is who among everything that hangs together with some identifiers. Called
 * where deciding by what one event says would depend on what came first. Works in the caller's transaction.
 */
@Component
class Settler {
    private final ComponentReader components;
    private final JdbcIdentityGraph graph;
    private final SettlementTables tables;

    Settler(ComponentReader components, JdbcIdentityGraph graph, SettlementTables tables) {
        this.components = components;
        this.graph = graph;
        this.tables = tables;
    }

    /** What was decided about a component. */
    record Settled(GraphComponent component, Solution solution, Regrouping regrouping) {}

    /**
     * Decides, without changing anything, about every part of what hangs together with the seeds.
     */
    static List<Settled> weigh(
            GraphComponent component, SettlementTables tables, LinkRules linkRules, LongSupplier newOneId) {
        return weigh(component, component.parts(), tables, linkRules, newOneId);
    }

    private static List<Settled> weigh(
            GraphComponent component,
            List<GraphComponent> parts,
            SettlementTables tables,
            LinkRules linkRules,
            LongSupplier newOneId) {
        Map<Long, UUID> visitors = tables.visitors(component.nodes().keySet());
        Map<Long, Long> redirects = tables.redirectsTo(component.owners());
        List<Settled> settled = new ArrayList<>();
        for (GraphComponent part : parts) {
            Solution solution = LinkSolver.solve(
                    part.nodes().values().stream().map(GraphNode::toNode).toList(),
                    part.links(),
                    part.decisions(),
                    linkRules);
            Set<Long> owners = part.owners();
            Map<Long, UUID> own = new HashMap<>(visitors);
            own.values().retainAll(part.nodes().keySet());
            Map<Long, Long> away = new HashMap<>(redirects);
            away.values().retainAll(owners);
            settled.add(
                    new Settled(part, solution, Regrouping.of(part.nodes(), solution.groups(), own, away, newOneId)));
        }
        return settled;
    }

    /**
     * Locks everybody concerned and decides.
     *
     * @param fresh identifiers that may not be in the tables yet
     * @param locked people the caller has locked
     * @param alone whether nobody else who waits with locks held is under way, so that waiting is safe
     * @throws ResolveConflict when somebody else is at work on the same people
     */
    List<Settled> settle(
            Collection<UUID> seeds, Map<UUID, GraphNode> fresh, ResolvingRules rules, Set<Long> locked, boolean alone) {
        GraphComponent component = lockAndRead(seeds, fresh, rules, locked, alone);
        return weigh(component, tables, rules.links(), this::newOneId);
    }

    /** The same of identifiers that are stored, about everything at once: a visitor may go from one part to another. */
    List<Settled> settleAsOne(Collection<UUID> seeds, ResolvingRules rules, Set<Long> locked, boolean alone) {
        GraphComponent component = lockAndRead(seeds, Map.of(), rules, locked, alone);
        return weigh(component, List.of(component), tables, rules.links(), this::newOneId);
    }

    private long newOneId() {
        return graph.newOneIds(1).getFirst();
    }

    private GraphComponent lockAndRead(
            Collection<UUID> seeds, Map<UUID, GraphNode> fresh, ResolvingRules rules, Set<Long> locked, boolean alone) {
        Set<Long> held = new HashSet<>(locked);
        GraphComponent first = components.around(seeds, fresh, rules.identifiers());
        if (held.containsAll(first.owners())) {
            return first;
        }
        lock(first, held, alone);
        // Read again: what hung together may have been changed before it was locked.
        GraphComponent component = components.around(seeds, fresh, rules.identifiers());
        if (!held.containsAll(component.owners())) {
            throw new ResolveConflict("more people hang together than when they were looked up");
        }
        return component;
    }

    private void lock(GraphComponent component, Set<Long> held, boolean alone) {
        Set<Long> missing = new TreeSet<>(component.owners());
        missing.removeAll(held);
        Set<Long> found = alone ? graph.lock(missing) : graph.lockAtOnce(missing);
        if (found.size() < missing.size()) {
            throw new ResolveConflict("a person was merged away between look-up and lock");
        }
        held.addAll(missing);
    }
}
