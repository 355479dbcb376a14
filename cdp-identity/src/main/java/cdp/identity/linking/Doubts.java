package cdp.identity.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds groups that only a shareable identifier holds together. Layer by layer, surest first: a node of a family that is not
 * unique, with surer neighbours in two parts that nothing surer joins, bridges them.
 */
final class Doubts {
    private final Web web;
    private final Forest parts;
    private final int[] founder;
    private final boolean[] hasUnique;
    private final int[] firstPart;
    private final Map<Integer, Set<Integer>> held = new TreeMap<>();
    private final List<Flag> flags = new ArrayList<>();

    private Doubts(Web web) {
        this.web = web;
        parts = new Forest(web.size());
        founder = new int[web.size()];
        hasUnique = new boolean[web.size()];
        firstPart = new int[web.size()];
        Arrays.fill(firstPart, -1);
        for (int node = 0; node < web.size(); node++) {
            founder[node] = node;
            hasUnique[node] = web.isUnique(node);
        }
    }

    /** @param accepted the links inside groups */
    static List<Flag> of(Web web, int[] accepted) {
        boolean anyUnique =
                web.familyRules.stream().anyMatch(rule -> rule.limit().isUnique());
        boolean anyShareable =
                web.familyRules.stream().anyMatch(rule -> !rule.limit().isUnique());
        if (!anyUnique || !anyShareable || accepted.length == 0) {
            return List.of();
        }
        Doubts doubts = new Doubts(web);
        for (int[] layer : doubts.layers(accepted)) {
            for (int link : layer) {
                doubts.look(web.one[link], web.other[link]);
                doubts.look(web.other[link], web.one[link]);
            }
            doubts.held.forEach(doubts::doubt);
            doubts.held.clear();
            for (int link : layer) {
                doubts.unite(web.one[link], web.other[link]);
            }
        }
        return List.copyOf(doubts.flags);
    }

    /** The links by the priority of their less sure end, surest layer first. */
    private List<int[]> layers(int[] accepted) {
        int[] priorities = web.familyRules.stream()
                .mapToInt(LinkRule::priority)
                .sorted()
                .distinct()
                .toArray();
        int[] sizes = new int[priorities.length];
        int[] layerOf = new int[accepted.length];
        for (int i = 0; i < accepted.length; i++) {
            int layer = Math.max(web.priority(web.one[accepted[i]]), web.priority(web.other[accepted[i]]));
            layerOf[i] = Arrays.binarySearch(priorities, layer);
            sizes[layerOf[i]]++;
        }
        List<int[]> layers = new ArrayList<>();
        for (int size : sizes) {
            layers.add(new int[size]);
        }
        for (int i = accepted.length - 1; i >= 0; i--) {
            layers.get(layerOf[i])[--sizes[layerOf[i]]] = accepted[i];
        }
        return layers;
    }

    private void look(int hub, int neighbour) {
        if (web.isUnique(hub) || web.priority(neighbour) >= web.priority(hub)) {
            return;
        }
        int part = parts.find(neighbour);
        if (firstPart[hub] < 0) {
            firstPart[hub] = part;
        } else if (firstPart[hub] != part) {
            held.computeIfAbsent(hub, first -> new HashSet<>(Set.of(firstPart[hub])))
                    .add(part);
        }
    }

    /** Of the parts a hub holds, the surest with an identifier of a unique kind is the one in no doubt. */
    private void doubt(int hub, Set<Integer> together) {
        List<Integer> surestFirst = together.stream()
                .sorted(Comparator.<Integer>comparingInt(part -> web.priority(founder[part]))
                        .thenComparingInt(part -> founder[part]))
                .toList();
        int sure =
                surestFirst.stream().filter(part -> hasUnique[part]).findFirst().orElse(-1);
        for (int part : surestFirst) {
            if (sure >= 0 && !hasUnique[part]) {
                flag(Flag.Kind.DANGLING, hub, sure, part);
            } else if (sure >= 0 && part != sure && !web.rules[hub].limit().isBounded()) {
                flag(Flag.Kind.BRIDGED, hub, sure, part);
            }
        }
    }

    private void flag(Flag.Kind kind, int hub, int sure, int doubtful) {
        flags.add(new Flag(
                kind,
                web.nodes.get(hub).key(),
                web.nodes.get(founder[sure]).key(),
                web.nodes.get(founder[doubtful]).key()));
    }

    private void unite(int one, int other) {
        int left = parts.find(one);
        int right = parts.find(other);
        if (left != right) {
            boolean unique = hasUnique[left] || hasUnique[right];
            int surest = web.isSurer(founder[left], founder[right]) ? founder[left] : founder[right];
            int root = parts.join(left, right);
            hasUnique[root] = unique;
            founder[root] = surest;
        }
    }
}
