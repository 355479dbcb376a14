package cdp.identity.graph;

import cdp.identity.linking.Decision;
import cdp.identity.linking.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What hangs together over whatever links, as the tables have it: all that must be decided at once. */
record GraphComponent(Map<UUID, GraphNode> nodes, List<Link> links, List<Decision> decisions) {
    GraphComponent {
        nodes = Map.copyOf(nodes);
        links = List.copyOf(links);
        decisions = List.copyOf(decisions);
    }

    /** The people its identifiers belong to now. */
    Set<Long> owners() {
        Set<Long> owners = new TreeSet<>();
        nodes.values().stream().filter(node -> !node.isNew()).forEach(node -> owners.add(node.owner()));
        return owners;
    }

    /** The parts that do not hang together, in the order of their smallest keys. */
    List<GraphComponent> parts() {
        Map<UUID, UUID> parents = new HashMap<>();
        links.forEach(link -> unite(parents, link.a(), link.b()));
        decisions.stream()
                .filter(decision -> nodes.containsKey(decision.a()) && nodes.containsKey(decision.b()))
                .forEach(decision -> unite(parents, decision.a(), decision.b()));
        Map<UUID, Map<UUID, GraphNode>> members = new TreeMap<>();
        nodes.forEach((key, node) -> members.computeIfAbsent(root(parents, key), first -> new HashMap<>())
                .put(key, node));
        if (members.size() == 1) {
            return List.of(this);
        }
        Map<UUID, List<Link>> linksOf = new HashMap<>();
        links.forEach(link -> linksOf.computeIfAbsent(root(parents, link.a()), first -> new ArrayList<>())
                .add(link));
        return members.entrySet().stream()
                .map(part ->
                        new GraphComponent(part.getValue(), linksOf.getOrDefault(part.getKey(), List.of()), decisions))
                .toList();
    }

    private static void unite(Map<UUID, UUID> parents, UUID one, UUID other) {
        UUID rootOfOne = root(parents, one);
        UUID rootOfOther = root(parents, other);
        if (!rootOfOne.equals(rootOfOther)) {
            boolean smaller = rootOfOne.compareTo(rootOfOther) < 0;
            parents.put(smaller ? rootOfOther : rootOfOne, smaller ? rootOfOne : rootOfOther);
        }
    }

    private static UUID root(Map<UUID, UUID> parents, UUID key) {
        UUID current = key;
        for (UUID parent = parents.get(current); parent != null; parent = parents.get(current)) {
            UUID grandparent = parents.get(parent);
            if (grandparent != null) {
                parents.put(current, grandparent);
            }
            current = parent;
        }
        return current;
    }
}
