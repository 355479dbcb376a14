package cdp.identity.graph;

import cdp.identity.SqlArrays;
import cdp.identity.linking.Standing;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down what people decided. What follows is the settler's to find out. Works in the caller's transaction. */
@Component
class Orders {
    /** The newest ruling stands, in whatever order they are heard of. */
    private static final String RULE = """
            INSERT INTO identity.decisions AS d (a, b, ruling, at, by_user, event_id) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (a, b) DO UPDATE SET ruling = excluded.ruling, at = excluded.at, by_user = excluded.by_user,
                event_id = excluded.event_id
            WHERE (excluded.at, excluded.event_id) > (d.at, d.event_id)
            """;

    private static final String REMEMBER = """
            INSERT INTO identity.orders (event_id, at, kind, by_user, about) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String STAND = "UPDATE identity.identifiers SET standing = ? WHERE key = ANY(?)";

    private final JdbcTemplate jdbc;

    Orders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the identifiers that have to be looked at again */
    Set<UUID> obey(Collection<Mention> batch) {
        Set<UUID> concerned = new TreeSet<>();
        for (Mention mention : batch) {
            Order order = Order.in(mention.event());
            if (order != null) {
                obey(order, mention);
                concerned.addAll(order.concerned());
            }
        }
        return concerned;
    }

    private void obey(Order order, Mention mention) {
        jdbc.update(
                REMEMBER,
                mention.event().id().value(),
                Timestamp.from(mention.event().occurredAt()),
                order.kind().name().toLowerCase(Locale.ROOT),
                order.by(),
                SqlArrays.uuids(order.concerned()));
        order.apart().forEach(pair -> rule(pair, "apart", order, mention));
        order.together().forEach(pair -> rule(pair, "together", order, mention));
        switch (order.kind()) {
            case BLOCK -> jdbc.update(STAND, Standing.BLOCKED.level(), SqlArrays.uuids(order.keys()));
            case UNBLOCK -> jdbc.update(STAND, Standing.OPEN.level(), SqlArrays.uuids(order.keys()));
            case RULE, REVIEW -> {}
        }
    }

    private void rule(Order.Pair pair, String ruling, Order order, Mention mention) {
        jdbc.update(
                RULE,
                pair.a(),
                pair.b(),
                ruling,
                Timestamp.from(mention.event().occurredAt()),
                Objects.requireNonNullElse(order.by(), ""),
                mention.event().id().value());
    }
}
