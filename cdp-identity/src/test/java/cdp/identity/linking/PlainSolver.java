package cdp.identity.linking;

import cdp.identity.linking.Decision.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The rules as one would write them down, with no thought of cost: every link in order, every group as a set. */
final class PlainSolver {
    private final Map<UUID, Node> nodes = new TreeMap<>();
    private final List<Link> links;
    private final Collection<Decision> decisions;
    private final LinkRules rules;
    private final Map<UUID, Standing> standings = new HashMap<>();
    private final Map<UUID, Set<UUID>> groups = new HashMap<>();

    private PlainSolver(Collection<Node> nodes, List<Link> links, Collection<Decision> decisions, LinkRules rules) {
        nodes.forEach(node -> this.nodes.put(node.key(), node));
        this.links = links;
        this.decisions = decisions;
        this.rules = rules;
    }

    static Set<Set<UUID>> groups(
            Collection<Node> nodes, List<Link> links, Collection<Decision> decisions, LinkRules rules) {
        return new PlainSolver(nodes, links, decisions, rules).solve();
    }

    private Set<Set<UUID>> solve() {
        for (UUID node : nodes.keySet()) {
            groups.put(node, new TreeSet<>(Set.of(node)));
            standings.put(node, standing(node));
        }
        decisions.stream()
                .filter(decision -> decision.ruling() == Ruling.TOGETHER && mayTakePart(decision.a(), decision.b()))
                .sorted(Comparator.comparing(Decision::at)
                        .reversed()
                        .thenComparing(Decision::a)
                        .thenComparing(Decision::b))
                .filter(decision -> areFreeToJoin(decision.a(), decision.b()))
                .forEach(decision -> join(decision.a(), decision.b()));
        for (boolean claims : new boolean[] {false, true}) {
            links.stream()
                    .filter(link -> link.isClaim() == claims && takesPart(link))
                    .sorted(claims ? order(Link::claimed) : order(Link::verified))
                    .filter(link -> fits(link, claims))
                    .forEach(link -> join(link.a(), link.b()));
        }
        return new HashSet<>(groups.values());
    }

    private interface Told {
        Evidence by(Link link);
    }

    private Comparator<Link> order(Told told) {
        Comparator<Link> lower = Comparator.comparingInt(link -> Math.max(priority(link.a()), priority(link.b())));
        Comparator<Link> layer = lower.thenComparing(link -> priority(link.a()) == priority(link.b()));
        Comparator<Link> newest = Comparator.<Link>comparingLong(
                        link -> Moments.micros(told.by(link).last()))
                .reversed();
        Comparator<Link> oldest =
                Comparator.comparingLong(link -> Moments.micros(told.by(link).first()));
        return (rules.policy() == Policy.LAST_WINS ? layer.thenComparing(newest) : oldest.thenComparing(layer))
                .thenComparingInt(link -> Math.min(priority(link.a()), priority(link.b())))
                .thenComparing(Link::a)
                .thenComparing(Link::b);
    }

    private int priority(UUID node) {
        return rules.of(nodes.get(node).kind()).priority();
    }

    private Limit limit(UUID node) {
        return rules.of(nodes.get(node).kind()).limit();
    }

    private Standing standing(UUID node) {
        if (isTooMuch(node, true)) {
            return Standing.GENERIC;
        }
        return isTooMuch(node, false) ? Standing.CROWDED : nodes.get(node).standing();
    }

    private boolean isTooMuch(UUID node, boolean verifiedOnly) {
        Map<String, Set<UUID>> company = new HashMap<>();
        for (Link link : links) {
            if ((link.a().equals(node) || link.b().equals(node)) && !(verifiedOnly && link.isClaim())) {
                UUID met = link.other(node);
                if (priority(met) < priority(node)) {
                    company.computeIfAbsent("surer", any -> new HashSet<>()).add(met);
                }
                if (limit(met).isUnique()) {
                    company.computeIfAbsent(nodes.get(met).family(), any -> new HashSet<>())
                            .add(met);
                }
            }
        }
        int most = rules.of(nodes.get(node).kind()).genericAfter();
        return company.values().stream().anyMatch(met -> met.size() > most);
    }

    private boolean mayTakePart(UUID one, UUID other) {
        return nodes.containsKey(one)
                && nodes.containsKey(other)
                && !standings.get(one).linksNobody()
                && !standings.get(other).linksNobody();
    }

    private boolean takesPart(Link link) {
        boolean crowded = standings.get(link.a()) == Standing.CROWDED || standings.get(link.b()) == Standing.CROWDED;
        boolean apart = isRuled(link.a(), link.b(), Ruling.APART);
        boolean deaf = crowded && link.isClaim() && !isRuled(link.a(), link.b(), Ruling.TOGETHER);
        return mayTakePart(link.a(), link.b()) && !apart && !deaf;
    }

    private boolean isRuled(UUID one, UUID other, Ruling ruling) {
        return decisions.stream()
                .anyMatch(decision -> decision.ruling() == ruling
                        && Set.of(decision.a(), decision.b()).equals(Set.of(one, other)));
    }

    private boolean areFreeToJoin(UUID one, UUID other) {
        return groups.get(one).stream()
                .noneMatch(left -> groups.get(other).stream()
                        .anyMatch(right -> !left.equals(right) && isRuled(left, right, Ruling.APART)));
    }

    private boolean fits(Link link, boolean byClaim) {
        Set<UUID> left = groups.get(link.a());
        Set<UUID> right = groups.get(link.b());
        boolean bothNamed = left.stream().anyMatch(node -> nodes.get(node).named())
                && right.stream().anyMatch(node -> nodes.get(node).named());
        return left != right
                && !(byClaim && bothNamed)
                && left.size() + right.size() <= rules.componentCap()
                && areFreeToJoin(link.a(), link.b())
                && keepsLimits(left, right);
    }

    private boolean keepsLimits(Set<UUID> left, Set<UUID> right) {
        Map<String, List<UUID>> held = new HashMap<>();
        Set<UUID> all = new TreeSet<>(left);
        all.addAll(right);
        all.forEach(node -> held.computeIfAbsent(nodes.get(node).family(), family -> new ArrayList<>())
                .add(node));
        return held.entrySet().stream().allMatch(family -> {
            boolean inBoth = holds(left, family.getKey()) && holds(right, family.getKey());
            return !inBoth || allows(family.getValue());
        });
    }

    private boolean holds(Set<UUID> group, String family) {
        return group.stream().anyMatch(node -> nodes.get(node).family().equals(family));
    }

    private boolean allows(List<UUID> values) {
        Limit limit = limit(values.getFirst());
        if (limit.within() == null) {
            return values.size() <= limit.most();
        }
        long stretch = Moments.micros(limit.within());
        List<Long> times = values.stream().map(this::lastSeen).toList();
        return times.stream()
                .allMatch(start -> times.stream()
                                .filter(time -> time >= start && time - start < stretch)
                                .count()
                        <= limit.most());
    }

    private long lastSeen(UUID node) {
        List<Link> around = links.stream()
                .filter(link -> (link.a().equals(node) || link.b().equals(node)) && takesPart(link))
                .toList();
        return around.stream()
                .filter(link -> !link.isClaim())
                .mapToLong(link -> Moments.micros(link.verified().last()))
                .max()
                .orElseGet(() -> around.stream()
                        .mapToLong(link -> Moments.micros(link.claimed().last()))
                        .max()
                        .orElse(0));
    }

    private void join(UUID one, UUID other) {
        Set<UUID> joined = new TreeSet<>(groups.get(one));
        joined.addAll(groups.get(other));
        joined.forEach(node -> groups.put(node, joined));
    }
}
