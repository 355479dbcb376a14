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

    private static final String BLOCK =
            "UPDATE identity.identifiers SET standing = ? WHERE key = ANY(?) RETURNING key, old.standing";

    /** What was seen with more than can be judged at once can only be generic. */
    private static final String UNBLOCK = """
            UPDATE identity.identifiers i SET standing = CASE WHEN (
                SELECT count(*) FROM (SELECT FROM identity.links l WHERE l.a = i.key OR l.b = i.key LIMIT ?) AS few) < ?
                THEN ? ELSE ? END
            WHERE key = ANY(?) RETURNING key, standing
            """;

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
                concerned.addAll(order.concerned());
                concerned.removeAll(obey(order, mention));
            }
        }
        return concerned;
    }

    /** @return identifiers that join nobody before and after */
    private Set<UUID> obey(Order order, Mention mention) {
        jdbc.update(
                REMEMBER,
                mention.event().id().value(),
                Timestamp.from(mention.event().occurredAt()),
                order.kind().name().toLowerCase(Locale.ROOT),
                order.by(),
                SqlArrays.uuids(order.concerned()));
        order.apart().forEach(pair -> rule(pair, "apart", order, mention));
        order.together().forEach(pair -> rule(pair, "together", order, mention));
        return switch (order.kind()) {
            case BLOCK -> generic(BLOCK, Standing.BLOCKED.level(), SqlArrays.uuids(order.keys()));
            case UNBLOCK ->
                generic(
                        UNBLOCK,
                        ComponentReader.MOST_NODES,
                        ComponentReader.MOST_NODES,
                        Standing.OPEN.level(),
                        Standing.GENERIC.level(),
                        SqlArrays.uuids(order.keys()));
            case RULE, REVIEW -> Set.of();
        };
    }

    private Set<UUID> generic(String statement, Object... values) {
        Set<UUID> generic = new TreeSet<>();
        jdbc.query(
                statement,
                row -> {
                    if (Standing.at(row.getInt(2)) == Standing.GENERIC) {
                        generic.add(row.getObject(1, UUID.class));
                    }
                },
                values);
        return generic;
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
