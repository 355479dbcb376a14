package cdp.identity.rules;

import cdp.identity.linking.Decision;
import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Link;
import cdp.identity.linking.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the hop will judge together of a component: it follows nothing over a value that names nobody, nor claims about a crowded one. */
final class Parts {
    private final int[] parent;
    private final int[] size;

    /**
     * @param positions of the nodes, by key
     * @param standings as the hop will find them
     */
    Parts(Map<UUID, Integer> positions, Standing[] standings, List<Link> links, List<Decision> decisions) {
        parent = new int[standings.length];
        size = new int[standings.length];
        for (int node = 0; node < parent.length; node++) {
            parent[node] = node;
        }
        for (Link link : links) {
            Standing worse = worse(standings, positions, link.a(), link.b());
            if (!worse.linksNobody() && !(worse == Standing.CROWDED && link.isClaim())) {
                unite(positions, link.a(), link.b());
            }
        }
        for (Decision decision : decisions) {
            boolean known = positions.containsKey(decision.a()) && positions.containsKey(decision.b());
            if (known
                    && decision.ruling() == Ruling.TOGETHER
                    && !worse(standings, positions, decision.a(), decision.b()).linksNobody()) {
                unite(positions, decision.a(), decision.b());
            }
        }
        for (int node = 0; node < parent.length; node++) {
            size[of(node)]++;
        }
    }

    private static Standing worse(Standing[] standings, Map<UUID, Integer> positions, UUID a, UUID b) {
        Standing one = standings[position(positions, a)];
        Standing other = standings[position(positions, b)];
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static int position(Map<UUID, Integer> positions, UUID key) {
        return Objects.requireNonNull(positions.get(key));
    }

    private void unite(Map<UUID, Integer> positions, UUID a, UUID b) {
        parent[of(position(positions, a))] = of(position(positions, b));
    }

    /** The number of the part a node is in. */
    int of(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int size(int part) {
        return size[part];
    }
}
