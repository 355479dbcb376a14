package cdp.identity.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one event says about the strong identifiers it mentions. */
public final class Pairing {
    /** An event that mentions more ties the rest to its surest identifier only: pairs grow with the square. */
    public static final int PAIRED = 16;

    private Pairing() {}

    /** The identifiers, each once, surest first. */
    public static List<Node> surestFirst(Collection<Node> nodes, LinkRules rules) {
        Map<UUID, Node> byKey = new HashMap<>();
        nodes.forEach(node -> byKey.put(node.key(), node));
        List<Node> sorted = new ArrayList<>(byKey.values());
        sorted.sort(Comparator.<Node>comparingInt(node -> rules.of(node.kind()).priority())
                .thenComparing(Node::key));
        return sorted;
    }

    /** The links an event is evidence for, from its strong identifiers, surest first. */
    public static List<Link> links(List<Node> surestFirst, Instant time, boolean verified) {
        return linksBetween(surestFirst.stream().map(Node::key).toList(), time, verified);
    }

    /** As {@link #links}, of their keys. */
    public static List<Link> linksBetween(List<UUID> surestFirst, Instant time, boolean verified) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < surestFirst.size(); i++) {
            int with = i < PAIRED ? i : 1;
            for (int j = 0; j < with; j++) {
                links.add(Link.seen(surestFirst.get(j), surestFirst.get(i), time, verified));
            }
        }
        return links;
    }
}
