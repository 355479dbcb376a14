package cdp.identity.rules;

import cdp.identity.graph.Order.Kind;
import cdp.identity.linking.Link;
import cdp.identity.linking.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Which orders have the hop put a component right, and which parts of it are better left alone. Pure. */
final class Prescription {
    /** More the hop does not judge at once. */
    static final int MOST_IDENTIFIERS = 50_000;

    private final Discrepancy discrepancy;
    private final Standing[] found;
    private final Parts parts;
    private final List<Remedy.Sized> orders = new ArrayList<>();

    Prescription(Discrepancy discrepancy) {
        this.discrepancy = discrepancy;
        found = new Standing[discrepancy.size()];
        Arrays.setAll(
                found,
                node -> isToBeOpened(node)
                        ? Standing.OPEN
                        : discrepancy.held(node).standing());
        parts = discrepancy.parts(found);
    }

    private boolean isToBeOpened(int node) {
        return discrepancy.held(node).standing().compareTo(discrepancy.wanted(node)) > 0;
    }

    private boolean isToBeBlocked(int node) {
        return discrepancy.wanted(node) == Standing.BLOCKED
                && discrepancy.held(node).standing() != Standing.BLOCKED;
    }

    Remedy remedy() {
        Set<Integer> wrong = new TreeSet<>();
        discrepancy.wrong().forEach(node -> wrong.add(parts.of(node)));
        Set<Integer> possible = new TreeSet<>(wrong);
        Set<Integer> impossible = impossible();
        possible.removeAll(impossible);
        int skipped = wrong.size() - possible.size();
        Map<Integer, Set<UUID>> keys = company(possible, impossible);
        possible.removeAll(standing(possible));
        possible.forEach(part -> keys.computeIfAbsent(part, first -> new TreeSet<>()));
        starts(keys.keySet())
                .forEach((part, node) -> Objects.requireNonNull(keys.get(part)).add(discrepancy.key(node)));
        keys.forEach((part, several) ->
                orders.add(Remedy.Sized.of(Kind.REVIEW, several, parts.size(part) + several.size() - 1)));
        return new Remedy(orders, skipped);
    }

    /**
     * Parts the hop must not judge: too large ones, and those of a person who has identifiers in another. It would take what is
     * judged apart for all there is of that person.
     */
    private Set<Integer> impossible() {
        Map<Long, Set<Integer>> partsOf = new HashMap<>();
        Set<Integer> impossible = new HashSet<>();
        for (int node = 0; node < found.length; node++) {
            int part = parts.of(node);
            partsOf.computeIfAbsent(discrepancy.held(node).owner(), first -> new HashSet<>(2))
                    .add(part);
            if (parts.size(part) > MOST_IDENTIFIERS) {
                impossible.add(part);
            }
        }
        partsOf.values().stream().filter(several -> several.size() > 1).forEach(impossible::addAll);
        return impossible;
    }

    /**
     * Values seen with too many, and what they were seen with of what names nobody or soon will not: the hop has to be told of both
     * to find it. Not what is blocked, of which it would follow every link.
     */
    private Map<Integer, Set<UUID>> company(Set<Integer> lookedAt, Set<Integer> impossible) {
        Map<Integer, Set<UUID>> company = new TreeMap<>();
        for (Link link : discrepancy.links()) {
            for (UUID key : List.of(link.a(), link.b())) {
                int node = discrepancy.position(key);
                int met = discrepancy.position(link.other(key));
                if (standsWorse(node)
                        && isOrWillBeGeneric(met)
                        && lookedAt.contains(parts.of(node))
                        && !impossible.contains(parts.of(met))) {
                    company.computeIfAbsent(parts.of(node), first -> new TreeSet<>())
                            .addAll(List.of(key, discrepancy.key(met)));
                }
            }
        }
        return company;
    }

    private boolean isOrWillBeGeneric(int node) {
        return found[node] == Standing.GENERIC || discrepancy.wanted(node) == Standing.GENERIC;
    }

    private boolean standsWorse(int node) {
        Standing wanted = discrepancy.wanted(node);
        return found[node].compareTo(wanted) < 0 && wanted != Standing.BLOCKED;
    }

    /** Blocks and opens values, and says which parts are judged with them and need no order of their own. */
    private Set<Integer> standing(Set<Integer> lookedAt) {
        Set<Integer> judged = new HashSet<>();
        for (int node = 0; node < found.length; node++) {
            int part = parts.of(node);
            if (lookedAt.contains(part) && (isToBeBlocked(node) || isToBeOpened(node))) {
                Kind kind = isToBeBlocked(node) ? Kind.BLOCK : Kind.UNBLOCK;
                int size = judged.add(part) ? parts.size(part) : 0;
                orders.add(Remedy.Sized.of(kind, List.of(discrepancy.key(node)), size));
            }
        }
        return judged;
    }

    /** By part, the identifier from which the hop finds the others. */
    private Map<Integer, Integer> starts(Set<Integer> of) {
        Map<Integer, Integer> starts = new TreeMap<>();
        for (int node = 0; node < found.length; node++) {
            if (of.contains(parts.of(node))) {
                starts.merge(parts.of(node), node, this::better);
            }
        }
        return starts;
    }

    private int better(int one, int other) {
        int difference = discrepancy.wanted(one).compareTo(discrepancy.wanted(other));
        if (difference == 0) {
            difference = found[one].compareTo(found[other]);
        }
        boolean first = difference == 0 ? discrepancy.key(one).compareTo(discrepancy.key(other)) <= 0 : difference < 0;
        return first ? one : other;
    }
}
