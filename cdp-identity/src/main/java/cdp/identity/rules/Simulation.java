package cdp.identity.rules;

import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.RuleEffects;
import cdp.identity.RuleSimulation.Phase;
import cdp.identity.linking.LinkRules;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Applies two rule sets to the graph, a piece of it at a time, and compares. Reads in the caller's transaction. */
final class Simulation {
    private static final int IDENTIFIERS_AT_A_TIME = 5_000;

    private final GraphReader reader;
    private final RuleDocument inForce;
    private final RuleDocument draft;
    private final SimulationProgress progress;

    Simulation(GraphReader reader, RuleDocument inForce, RuleDocument draft, SimulationProgress progress) {
        this.reader = reader;
        this.inForce = inForce;
        this.draft = draft;
        this.progress = progress;
    }

    RuleEffects run() {
        List<String> weak = weakKinds(inForce);
        List<String> unrecorded = weakKinds(inForce).stream()
                .filter(kind -> draft.of(kind).map(Terms::strong).orElse(true))
                .toList();
        StrongGraph graph = read(weak);
        long links = connect(graph);
        graph.arrange();
        EffectsTally tally = new EffectsTally();
        compare(graph, tally);
        return tally.effects(graph.size(), links, unrecorded);
    }

    static List<String> weakKinds(RuleDocument rules) {
        return rules.kinds().stream()
                .filter(terms -> !terms.strong())
                .map(Terms::kind)
                .toList();
    }

    private StrongGraph read(List<String> weak) {
        int count = reader.countIdentifiers(weak);
        progress.enter(Phase.IDENTIFIERS, count);
        StrongGraph graph = new StrongGraph(count);
        reader.identifiers(weak, key -> {
            graph.add(key);
            progress.did(1);
        });
        return graph;
    }

    private long connect(StrongGraph graph) {
        long links = reader.countLinks();
        progress.enter(Phase.LINKS, links);
        reader.links((a, b) -> {
            graph.connect(a, b);
            progress.did(1);
        });
        reader.ruledTogether(graph::connect);
        return links;
    }

    private void compare(StrongGraph graph, EffectsTally tally) {
        LinkRules now = inForce.linkRules();
        LinkRules then = draft.linkRules();
        Set<UUID> blockedNow = reader.blocked(inForce);
        Set<UUID> blockedThen = reader.blocked(draft);
        Set<UUID> blockedByRules = reader.blockedByRules();
        progress.enter(Phase.COMPONENTS, graph.components());
        graph.pieces(IDENTIFIERS_AT_A_TIME, key -> blockedNow.contains(key) || blockedThen.contains(key), piece -> {
            tally.addAlone(piece.alone());
            progress.did(piece.alone());
            for (Component component : reader.components(piece.together(), blockedByRules)) {
                int[][] ends = component.ends();
                tally.add(
                        component,
                        ends,
                        Outcome.of(component, ends, now, blockedNow),
                        Outcome.of(component, ends, then, blockedThen));
                progress.did(1);
            }
        });
    }
}
