package cdp.identity.rules;

import cdp.identity.linking.Decision;
import cdp.identity.linking.Link;
import cdp.identity.linking.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Identifiers that links connect, whatever becomes of the links. */
record Component(List<Node> nodes, List<Link> links, List<Decision> decisions) {

    /** The ends of every link by the position of the node. */
    int[][] ends() {
        Map<UUID, Integer> positions = HashMap.newHashMap(nodes.size());
        for (Node node : nodes) {
            positions.put(node.key(), positions.size());
        }
        int[][] ends = new int[links.size()][];
        for (int i = 0; i < ends.length; i++) {
            Link link = links.get(i);
            ends[i] = new int[] {positions.getOrDefault(link.a(), -1), positions.getOrDefault(link.b(), -1)};
        }
        return ends;
    }
}
