package cdp.identity.rules;

import cdp.identity.SqlArrays;
import cdp.identity.linking.Link;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables say became of identifiers: whose they are, how they stand, and which of their links do not join. */
record StoredPeople(Map<UUID, Held> held, Map<Ends, Refused> refused) {
    private static final String HELD = "SELECT key, one_id, standing FROM identity.identifiers WHERE key = ANY(?)";

    /** What the standing of an end takes away is told by the standing. */
    private static final String REFUSED = """
            SELECT a, b, reason, family FROM identity.refusals
            WHERE a = ANY(?) AND reason IN ('limit', 'claim', 'size', 'kept_apart')
            """;

    record Held(long owner, Standing standing) {}

    record Ends(UUID a, UUID b) {
        static Ends of(Link link) {
            return new Ends(link.a(), link.b());
        }
    }

    record Refused(String reason, @Nullable String family) {
        /** Null when the link joins, or its end's standing takes it away. */
        static @Nullable Refused by(Verdict verdict) {
            return switch (verdict) {
                case Verdict.SetAside aside ->
                    new Refused(aside.reason().name().toLowerCase(Locale.ROOT), aside.family());
                case Verdict.Apart _ -> new Refused("kept_apart", null);
                case Verdict.Disregarded _, Verdict.Accepted _, Verdict.Together _ -> null;
            };
        }
    }

    /** Reads in the caller's transaction. */
    static StoredPeople of(JdbcTemplate jdbc, Collection<UUID> keys) {
        StoredPeople stored = new StoredPeople(new HashMap<>(), new HashMap<>());
        jdbc.query(
                HELD,
                row -> {
                    stored.held()
                            .put(row.getObject(1, UUID.class), new Held(row.getLong(2), Standing.at(row.getInt(3))));
                },
                SqlArrays.uuids(keys));
        jdbc.query(
                REFUSED,
                row -> {
                    stored.refused()
                            .put(
                                    new Ends(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                    new Refused(row.getString(3), row.getString(4)));
                },
                SqlArrays.uuids(keys));
        return stored;
    }
}
