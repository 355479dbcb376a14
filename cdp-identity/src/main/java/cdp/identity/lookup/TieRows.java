package cdp.identity.lookup;

import cdp.identity.IdentityGraph.Ruled;
import cdp.identity.IdentityGraph.Seen;
import cdp.identity.SqlArrays;
import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Standing;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was seen and ruled about identifiers, and how they stand. */
@Component
class TieRows {
    static final int MOST = 1_000;

    private static final String SEEN = """
            SELECT a, b, verified_first, verified_last, verified_count, claimed_first, claimed_last, claimed_count, source_id,
                event_id
            FROM identity.links WHERE a = ANY(?) %s b = ANY(?) ORDER BY first_at, a, b LIMIT ?
            """;

    private static final String RULED = """
            SELECT a, b, ruling, at, CASE WHEN origin = 'person' THEN by_user END AS by_user FROM identity.decisions
            WHERE a = ANY(?) %s b = ANY(?) ORDER BY at DESC, a, b LIMIT ?
            """;

    private static final String STANDINGS = "SELECT key, named, standing FROM identity.identifiers WHERE key = ANY(?)";

    private final JdbcTemplate jdbc;

    TieRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Two identifiers, smaller key first. */
    record Ends(UUID a, UUID b) {
        boolean within(Collection<UUID> keys) {
            return keys.contains(a) && keys.contains(b);
        }
    }

    record State(boolean named, Standing standing) {}

    /** Links that begin or end at one of the identifiers, oldest first. */
    Map<Ends, Seen> seenAt(Collection<UUID> keys) {
        return seen(SEEN.formatted("OR"), keys);
    }

    Map<Ends, Seen> seenAmong(Collection<UUID> keys) {
        return seen(SEEN.formatted("AND"), keys);
    }

    private Map<Ends, Seen> seen(String statement, Collection<UUID> keys) {
        Map<Ends, Seen> seen = new LinkedHashMap<>();
        jdbc.query(
                statement,
                row -> {
                    Seen one = new Seen(
                            LinkRows.link(row),
                            new SourceId(row.getInt("source_id")),
                            new EventId(row.getObject("event_id", UUID.class)));
                    seen.put(new Ends(one.link().a(), one.link().b()), one);
                },
                SqlArrays.uuids(keys),
                SqlArrays.uuids(keys),
                MOST);
        return seen;
    }

    /** Rulings about one of the identifiers, newest first. */
    Map<Ends, Ruled> ruledAt(Collection<UUID> keys) {
        return ruled(RULED.formatted("OR"), keys);
    }

    Map<Ends, Ruled> ruledAmong(Collection<UUID> keys) {
        return ruled(RULED.formatted("AND"), keys);
    }

    private Map<Ends, Ruled> ruled(String statement, Collection<UUID> keys) {
        Map<Ends, Ruled> ruled = new LinkedHashMap<>();
        jdbc.query(
                statement,
                row -> {
                    ruled.put(
                            new Ends(row.getObject("a", UUID.class), row.getObject("b", UUID.class)),
                            new Ruled(
                                    Ruling.valueOf(row.getString("ruling").toUpperCase(Locale.ROOT)),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("by_user")));
                },
                SqlArrays.uuids(keys),
                SqlArrays.uuids(keys),
                MOST);
        return ruled;
    }

    Map<UUID, State> states(Collection<UUID> keys) {
        Map<UUID, State> states = new HashMap<>();
        jdbc.query(
                STANDINGS,
                row -> {
                    states.put(
                            row.getObject("key", UUID.class),
                            new State(row.getBoolean("named"), Standing.at(row.getInt("standing"))));
                },
                SqlArrays.uuids(keys));
        return states;
    }
}
