package cdp.identity.steering;

import cdp.identity.OneId;
import cdp.identity.RuleSets;
import cdp.identity.SqlArrays;
import cdp.identity.Steering;
import cdp.identity.graph.Foresight;
import cdp.identity.graph.Order;
import cdp.identity.graph.Order.Kind;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what a person wants as rulings on identifiers. */
@Component
class OrderBook {
    private static final String OF_PERSON = "SELECT key, kind FROM identity.identifiers WHERE one_id = ANY(?)";

    private final JdbcTemplate jdbc;
    private final RuleSets rules;
    private final Foresight foresight;

    OrderBook(JdbcTemplate jdbc, RuleSets rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.foresight = new Foresight(jdbc, clock);
    }

    /** @throws IllegalArgumentException when it cannot be carried out */
    Order enter(Steering.Order order, String by) {
        return switch (order) {
            case Steering.Order.Together(UUID a, UUID b) ->
                new Order(Kind.RULE, List.of(), List.of(new Order.Pair(a, b)), List.of(), by);
            case Steering.Order.Apart(UUID a, UUID b) ->
                new Order(Kind.RULE, List.of(new Order.Pair(a, b)), List.of(), List.of(), by);
            case Steering.Order.Block(UUID key) -> new Order(Kind.BLOCK, List.of(), List.of(), List.of(key), by);
            case Steering.Order.Unblock(UUID key) -> new Order(Kind.UNBLOCK, List.of(), List.of(), List.of(key), by);
            case Steering.Order.Split split -> split(split, by);
        };
    }

    private Order split(Steering.Order.Split split, String by) {
        Set<UUID> others = strongOf(split.person());
        if (!others.containsAll(split.chosen())) {
            throw new IllegalArgumentException(
                    "only strong identifiers of OneID " + split.person().value() + " itself can be split off it");
        }
        others.removeAll(split.chosen());
        if (split.chosen().isEmpty() || others.isEmpty()) {
            throw new IllegalArgumentException("a split leaves an identifier on both sides");
        }
        List<UUID> chosen = split.chosen().stream().sorted().toList();
        List<Order.Pair> together = chosen.stream()
                .skip(1)
                .map(other -> new Order.Pair(chosen.getFirst(), other))
                .toList();
        List<Order.Pair> apart = foresight.tiesBetween(split.chosen(), others, rules.identityRules());
        return new Order(Kind.RULE, apart, together, List.of(), by);
    }

    private Set<UUID> strongOf(OneId person) {
        Set<UUID> strong = new HashSet<>();
        jdbc.query(
                OF_PERSON,
                row -> {
                    if (rules.identityRules().of(row.getString(2)).strong()) {
                        strong.add(row.getObject(1, UUID.class));
                    }
                },
                SqlArrays.longs(List.of(person.value())));
        return strong;
    }
}
