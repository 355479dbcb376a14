package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.linking.Decision;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out what would follow from an order, without changing anything. Reads in the caller's transaction where there is one. */
public final class Foresight {
    /** Above every OneID there will ever be; people who do not exist yet are numbered from here down. */
    public static final long NEW = Long.MAX_VALUE;

    private final ComponentReader components;
    private final SettlementTables tables;
    private final Clock clock;

    public Foresight(JdbcTemplate jdbc, Clock clock) {
        this.components = new ComponentReader(jdbc);
        this.tables = new SettlementTables(jdbc, clock);
        this.clock = clock;
    }

    /**
     * Who would be whom.
     *
     * @param before by identifier, the person it belongs to; likewise {@code after}
     * @param targets by OneID concerned, the person it would stand for
     */
    public record Outlook(Map<UUID, Long> before, Map<UUID, Long> after, Map<Long, Long> targets) {}

    public Outlook of(Order order, IdentityRules rules, LinkRules linkRules) {
        GraphComponent component;
        try {
            component = amended(components.around(order.concerned(), Map.of(), rules), order);
        } catch (ComponentTooLarge nobodys) {
            if (order.kind() == Order.Kind.RULE) {
                throw nobodys;
            }
            // What so much hangs together by joins nobody, blocked or not.
            return new Outlook(Map.of(), Map.of(), Map.of());
        }
        AtomicLong fresh = new AtomicLong(NEW);
        Outlook outlook = new Outlook(new HashMap<>(), new HashMap<>(), new TreeMap<>());
        for (Settler.Settled settled : Settler.weigh(component, tables, linkRules, fresh::getAndDecrement)) {
            settled.component().nodes().forEach((key, node) -> outlook.before().put(key, node.owner()));
            outlook.after().putAll(settled.regrouping().personOf());
            outlook.targets().putAll(settled.regrouping().targets());
        }
        return outlook;
    }

    private GraphComponent amended(GraphComponent component, Order order) {
        Instant now = clock.instant();
        List<Decision> decisions = new ArrayList<>(component.decisions());
        order.apart().forEach(pair -> replace(decisions, pair, Decision.Ruling.APART, now));
        order.together().forEach(pair -> replace(decisions, pair, Decision.Ruling.TOGETHER, now));
        Map<UUID, GraphNode> nodes = new HashMap<>(component.nodes());
        if (order.kind() == Order.Kind.BLOCK || order.kind() == Order.Kind.UNBLOCK) {
            Standing standing = order.kind() == Order.Kind.BLOCK ? Standing.BLOCKED : Standing.OPEN;
            order.keys().forEach(key -> nodes.computeIfPresent(key, (same, node) -> node.standing(standing)));
        }
        return new GraphComponent(nodes, component.links(), decisions);
    }

    private static void replace(List<Decision> decisions, Order.Pair pair, Decision.Ruling ruling, Instant now) {
        decisions.removeIf(
                earlier -> earlier.a().equals(pair.a()) && earlier.b().equals(pair.b()));
        decisions.add(new Decision(pair.a(), pair.b(), ruling, now));
    }

    /** Pairs of one chosen and one other identifier that were seen together, or ruled to be one person. */
    public List<Order.Pair> tiesBetween(Set<UUID> chosen, Set<UUID> others, IdentityRules rules) {
        Set<UUID> all = new TreeSet<>(chosen);
        all.addAll(others);
        GraphComponent component = components.around(all, Map.of(), rules);
        Stream<Order.Pair> seen = component.links().stream().map(link -> new Order.Pair(link.a(), link.b()));
        Stream<Order.Pair> ruled = component.decisions().stream()
                .filter(decision -> decision.ruling() == Decision.Ruling.TOGETHER)
                .map(decision -> new Order.Pair(decision.a(), decision.b()));
        return Stream.concat(seen, ruled)
                .filter(pair -> (chosen.contains(pair.a()) && others.contains(pair.b()))
                        || (chosen.contains(pair.b()) && others.contains(pair.a())))
                .distinct()
                .toList();
    }
}
