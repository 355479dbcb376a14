package cdp.identity.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The solver's view of its input: nodes numbered in the order of their keys, their families and link ends by number. */
final class Web {
    final List<Node> nodes;
    final LinkRule[] rules;
    final int[] family;
    final List<String> families = new ArrayList<>();
    final List<LinkRule> familyRules = new ArrayList<>();
    final Link[] links;
    final int[] one;
    final int[] other;
    final boolean[] isClaim;
    private final KeyIndex numbers;

    Web(Collection<Node> given, List<Link> links, LinkRules rules) {
        nodes = given.stream().sorted(Comparator.comparing(Node::key)).toList();
        numbers = new KeyIndex(nodes.size());
        this.rules = new LinkRule[nodes.size()];
        family = new int[nodes.size()];
        number(rules);
        this.links = links.toArray(Link[]::new);
        one = new int[this.links.length];
        other = new int[this.links.length];
        isClaim = new boolean[this.links.length];
        for (int i = 0; i < this.links.length; i++) {
            one[i] = known(this.links[i].a());
            other[i] = known(this.links[i].b());
            isClaim[i] = this.links[i].isClaim();
        }
    }

    private void number(LinkRules rulesInForce) {
        Map<String, Map<String, Integer>> familyNumbers = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (!numbers.put(node.key(), i)) {
                throw new IllegalArgumentException("Given twice: " + node.key());
            }
            rules[i] = rulesInForce.of(node.kind());
            family[i] = familyNumbers
                    .computeIfAbsent(node.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(node.scope(), scope -> addFamily(node, rulesInForce));
        }
    }

    private int addFamily(Node node, LinkRules rulesInForce) {
        families.add(node.family());
        familyRules.add(rulesInForce.of(node.kind()));
        return families.size() - 1;
    }

    private int known(UUID key) {
        int number = numbers.get(key);
        if (number < 0) {
            throw new IllegalArgumentException("A link to a node that was not given: " + key);
        }
        return number;
    }

    /** The number of a node; negative when it was not given. */
    int number(UUID key) {
        return numbers.get(key);
    }

    int size() {
        return nodes.size();
    }

    int priority(int node) {
        return rules[node].priority();
    }

    boolean isUnique(int node) {
        return rules[node].limit().isUnique();
    }

    /** Whether the first of two nodes names a person more surely. */
    boolean isSurer(int node, int than) {
        return priority(node) != priority(than) ? priority(node) < priority(than) : node < than;
    }
}
