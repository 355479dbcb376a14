package cdp.identity.graph;

import cdp.identity.linking.Node;
import cdp.identity.linking.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A strong identifier and whose it is.
 *
 * @param owner the person it belongs to now; 0 when it is new
 * @param contested whether some link of what hangs together with it is set aside
 * @param home the OneID it was first attached with; 0 when it is new
 */
record GraphNode(
        UUID key,
        String kind,
        String scope,
        int priority,
        long owner,
        long home,
        Standing standing,
        boolean named,
        boolean contested,
        Instant firstSeen) {

    /** Of identifiers that came with one OneID, the first keeps it. */
    static final Comparator<GraphNode> FOUNDER_FIRST = Comparator.comparing(GraphNode::firstSeen)
            .thenComparingInt(GraphNode::priority)
            .thenComparing(GraphNode::key);

    boolean isNew() {
        return owner == 0;
    }

    GraphNode thatNamed() {
        return named
                ? this
                : new GraphNode(key, kind, scope, priority, owner, home, standing, true, contested, firstSeen);
    }

    GraphNode standing(Standing other) {
        return new GraphNode(key, kind, scope, priority, owner, home, other, named, contested, firstSeen);
    }

    Node toNode() {
        return new Node(key, kind, scope, named, standing);
    }
}
