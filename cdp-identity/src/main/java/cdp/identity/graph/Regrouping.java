package cdp.identity.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * What must change so that each group of identifiers is one person. A group goes by the oldest OneID any of its identifiers came
 * with, so merging keeps the older one and splitting gives back what each had before. Pure.
 */
final class Regrouping {
    private final Map<UUID, Long> personOf = new HashMap<>();
    private final Map<UUID, Long> homeOf = new HashMap<>();
    private final TreeMap<Long, Long> targets = new TreeMap<>();
    private final Set<Long> liveBefore = new TreeSet<>();
    private final Set<Long> fresh = new TreeSet<>();
    private final Set<UUID> moved = new HashSet<>();
    private final Map<Long, Long> bornOf = new TreeMap<>();
    private boolean split;

    private Regrouping() {}

    private long person(UUID key) {
        return Objects.requireNonNull(personOf.get(key));
    }

    private long target(long oneId) {
        return Objects.requireNonNull(targets.get(oneId));
    }

    /**
     * @param groups surest identifier first
     * @param visitors by OneID of an anonymous visitor, the identifier it follows
     * @param redirects by OneID merged away, the person it is now
     * @param newOneId gives a OneID nobody had
     */
    static Regrouping of(
            Map<UUID, GraphNode> nodes,
            List<List<UUID>> groups,
            Map<Long, UUID> visitors,
            Map<Long, Long> redirects,
            LongSupplier newOneId) {
        Regrouping regrouping = new Regrouping();
        regrouping.decide(nodes, groups, visitors, newOneId);
        regrouping.follow(redirects);
        regrouping.compare(nodes, redirects);
        return regrouping;
    }

    private void decide(
            Map<UUID, GraphNode> nodes, List<List<UUID>> groups, Map<Long, UUID> visitors, LongSupplier newOneId) {
        Map<UUID, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (UUID key : groups.get(group)) {
                groupOf.put(key, group);
            }
        }
        Map<Long, Integer> keeper = new HashMap<>();
        visitors.forEach((visitor, via) -> {
            Integer group = groupOf.get(via);
            if (group != null) {
                keeper.put(visitor, group);
            }
        });
        first(nodes.values(), GraphNode::home)
                .forEach((home, node) -> keeper.putIfAbsent(home, groupOf.get(node.key())));
        first(nodes.values(), GraphNode::owner)
                .forEach((owner, node) -> keeper.putIfAbsent(owner, groupOf.get(node.key())));
        long[] person = new long[groups.size()];
        keeper.forEach((oneId, group) -> person[group] = person[group] == 0 ? oneId : Math.min(person[group], oneId));
        for (int group = 0; group < person.length; group++) {
            if (person[group] == 0) {
                person[group] = newOneId.getAsLong();
                fresh.add(person[group]);
                targets.put(person[group], person[group]);
            }
        }
        keeper.forEach((oneId, group) -> targets.put(oneId, person[group]));
        nodes.forEach((key, node) -> {
            int group = Objects.requireNonNull(groupOf.get(key));
            boolean atHome = !node.isNew() && Objects.equals(keeper.get(node.home()), group);
            personOf.put(key, person[group]);
            homeOf.put(key, atHome ? node.home() : person[group]);
        });
    }

    /** By OneID, the identifier that came with it first, or the person's first one. */
    private static Map<Long, GraphNode> first(Collection<GraphNode> nodes, ToLongFunction<GraphNode> oneId) {
        Map<Long, GraphNode> first = new HashMap<>();
        for (GraphNode node : nodes) {
            if (!node.isNew()) {
                first.merge(
                        oneId.applyAsLong(node),
                        node,
                        (one, other) -> GraphNode.FOUNDER_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return first;
    }

    /** OneIDs that no identifier came with go where the person went. */
    private void follow(Map<Long, Long> redirects) {
        redirects.forEach((loser, winner) -> {
            Long target = targets.get(winner);
            if (target != null) {
                targets.putIfAbsent(loser, target);
            }
        });
    }

    private void compare(Map<UUID, GraphNode> nodes, Map<Long, Long> redirects) {
        targets.keySet().stream()
                .filter(oneId -> !fresh.contains(oneId) && !redirects.containsKey(oneId))
                .forEach(liveBefore::add);
        for (GraphNode node : nodes.values()) {
            long person = person(node.key());
            if (node.owner() != person) {
                moved.add(node.key());
            }
            if (!node.isNew() && target(node.owner()) != person) {
                split = true;
                bornOf.putIfAbsent(person, node.owner());
            }
        }
        redirects.forEach((loser, winner) -> {
            Long target = targets.get(loser);
            split |= target != null && targets.containsKey(winner) && target != target(winner);
        });
        bornOf.keySet().removeAll(liveBefore);
    }

    /** Whether somebody loses an identifier to somebody else, not just everything. */
    boolean isSplit() {
        return split;
    }

    /** By identifier, the person it belongs to from now on. */
    Map<UUID, Long> personOf() {
        return personOf;
    }

    /** By identifier, the OneID it falls back to. */
    Map<UUID, Long> homeOf() {
        return homeOf;
    }

    /** Identifiers whose owner or home is another one now. */
    List<UUID> changed(Map<UUID, GraphNode> nodes) {
        return nodes.values().stream()
                .filter(node -> !node.isNew()
                        && (moved.contains(node.key()) || !Objects.equals(homeOf.get(node.key()), node.home())))
                .map(GraphNode::key)
                .sorted()
                .toList();
    }

    /** By every OneID concerned, the person it stands for from now on. */
    Map<Long, Long> targets() {
        return targets;
    }

    /** People who are somebody else from now on, by OneID. */
    Map<Long, Long> merges() {
        Map<Long, Long> merges = new TreeMap<>();
        liveBefore.forEach(oneId -> {
            long target = target(oneId);
            if (target != oneId) {
                merges.put(oneId, target);
            }
        });
        return merges;
    }

    /** OneIDs that are people from now on and were not before. */
    List<Long> born() {
        List<Long> born = new ArrayList<>();
        targets.forEach((oneId, target) -> {
            if (target.equals(oneId) && !liveBefore.contains(oneId)) {
                born.add(oneId);
            }
        });
        return born;
    }

    /** By person split off, whom it was part of. */
    Map<Long, Long> bornOf() {
        return bornOf;
    }

    record Move(long from, long to) {}

    /** From whom to whom identifiers went, between people who stay. */
    Set<Move> moves(Map<UUID, GraphNode> nodes) {
        Set<Move> moves = new LinkedHashSet<>();
        for (GraphNode node :
                nodes.values().stream().sorted(GraphNode.FOUNDER_FIRST).toList()) {
            long person = person(node.key());
            if (!node.isNew() && target(node.owner()) != person && !bornOf.containsKey(person)) {
                moves.add(new Move(node.owner(), person));
            }
        }
        return moves;
    }

    Set<Long> fresh() {
        return fresh;
    }
}
