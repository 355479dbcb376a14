package cdp.journey.definition;

import cdp.journey.definition.Definition.Edge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The shape of a graph, whatever its nodes are set to, and what is wrong with it. */
record Outline(Map<String, StepKind> nodes, List<Edge> edges) {

    void check(List<Problem> problems) {
        List<String> triggers = nodes.entrySet().stream()
                .filter(node -> node.getValue().isTrigger())
                .map(Map.Entry::getKey)
                .toList();
        if (triggers.isEmpty()) {
            problems.add(new Problem(null, "no_trigger", "nothing says when people enter", "nodes"));
        }
        triggers.stream()
                .skip(1)
                .forEach(id -> problems.add(new Problem(id, "many_triggers", "a journey has exactly one trigger", "")));
        if (!triggers.isEmpty()) {
            checkReach(triggers.getFirst(), problems);
        }
        checkLoops(problems);
    }

    private void checkReach(String trigger, List<Problem> problems) {
        Set<String> reached = new HashSet<>(Set.of(trigger));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            targets(open.pop()).stream().filter(reached::add).forEach(open::push);
        }
        nodes.forEach((id, kind) -> {
            if (!kind.isTrigger() && !reached.contains(id)) {
                problems.add(new Problem(id, "unreachable", "no way leads from the trigger to this node", ""));
            }
        });
        if (reached.size() == 1) {
            problems.add(new Problem(trigger, "leads_nowhere", "nothing follows the trigger", ""));
        }
    }

    /** A way round on which no time passes would walk for ever: without the waiting nodes there must be none. */
    private void checkLoops(List<Problem> problems) {
        Map<String, Integer> incoming = new HashMap<>();
        List<Edge> timeless = edges.stream()
                .filter(edge -> !waits(edge.from()) && !waits(edge.to()))
                .toList();
        timeless.forEach(edge -> incoming.merge(edge.to(), 1, Integer::sum));
        Deque<String> free = new ArrayDeque<>(
                nodes.keySet().stream().filter(id -> !incoming.containsKey(id)).toList());
        while (!free.isEmpty()) {
            String from = free.pop();
            timeless.stream().filter(edge -> edge.from().equals(from)).forEach(edge -> {
                if (incoming.merge(edge.to(), -1, Integer::sum) == 0) {
                    incoming.remove(edge.to());
                    free.push(edge.to());
                }
            });
        }
        nodes.keySet().stream()
                .filter(incoming::containsKey)
                .findFirst()
                .ifPresent(id -> problems.add(
                        new Problem(id, "loop_without_wait", "this node is on a way round on which nobody waits", "")));
    }

    private boolean waits(String node) {
        return Objects.requireNonNull(nodes.get(node)).waits();
    }

    private List<String> targets(String from) {
        return edges.stream()
                .filter(edge -> edge.from().equals(from))
                .map(Edge::to)
                .toList();
    }
}
