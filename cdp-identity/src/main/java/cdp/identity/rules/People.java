package cdp.identity.rules;

import cdp.identity.linking.Node;
import java.util.Arrays;
import java.util.List;

/** The people one outcome names: how many identifiers each holds, and which names them most surely. */
final class People {
    private final Outcome outcome;
    private final List<Node> nodes;
    private final int[] size;
    private final int[] surest;

    People(Component component, Outcome outcome) {
        this.outcome = outcome;
        nodes = component.nodes();
        size = new int[outcome.groups()];
        surest = new int[outcome.groups()];
        Arrays.fill(surest, -1);
        for (int node = 0; node < nodes.size(); node++) {
            int group = outcome.group(node);
            if (group >= 0) {
                size[group]++;
                surest[group] = surest[group] < 0 || isSurer(node, surest[group]) ? node : surest[group];
            }
        }
    }

    boolean isSurer(int node, int than) {
        int difference = Integer.compare(outcome.priority(node), outcome.priority(than));
        return difference == 0 ? nodes.get(node).key().compareTo(nodes.get(than).key()) < 0 : difference < 0;
    }

    /** Numbers of groups, of which some are nobody's and have no identifier. */
    int groups() {
        return size.length;
    }

    int size(int group) {
        return size[group];
    }

    boolean exists(int group) {
        return size[group] > 0;
    }

    /** The position of the node. */
    int surest(int group) {
        return surest[group];
    }
}
