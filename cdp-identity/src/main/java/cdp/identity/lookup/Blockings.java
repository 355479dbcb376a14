package cdp.identity.lookup;

import cdp.identity.SharedValues.Blocking;
import cdp.identity.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who blocked which value last. */
@Component
class Blockings {
    private static final String NEWEST = """
            SELECT DISTINCT ON (key) key, o.at, o.by_user FROM identity.orders o CROSS JOIN unnest(o.about) AS key
            WHERE o.kind = 'block' AND key = ANY(?) ORDER BY key, o.at DESC, o.event_id DESC
            """;

    private final JdbcTemplate jdbc;

    Blockings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Blocking> of(Collection<UUID> blocked) {
        Map<UUID, Blocking> blockings = new HashMap<>();
        if (!blocked.isEmpty()) {
            jdbc.query(
                    NEWEST,
                    row -> {
                        blockings.put(
                                row.getObject(1, UUID.class),
                                new Blocking(row.getTimestamp(2).toInstant(), row.getString(3)));
                    },
                    SqlArrays.uuids(blocked));
        }
        return blockings;
    }
}
