package cdp.identity.lookup;

import cdp.identity.HeldIdentifier;
import cdp.identity.HeldIdentifiers;
import cdp.identity.KindRule;
import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.identity.vault.Vault;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who holds which identifier, surest identifiers first, and what their kinds may do. */
@Component
class Holdings implements HeldIdentifiers {
    private static final String ROWS = """
            SELECT i.key, i.one_id, i.kind, i.scope, i.value, i.sealed, coalesce(k.strong, ?) AS strong, i.first_seen,
                i.last_seen, i.source_id, i.event_id
            FROM identity.identifiers i LEFT JOIN identity.identifier_kinds k ON k.kind = i.kind
            WHERE %s ORDER BY coalesce(k.priority, ?), i.kind, i.first_seen, i.key LIMIT ?
            """;

    private static final String OF_PEOPLE = ROWS.formatted("i.one_id = ANY(?)");

    private static final String NAMED = ROWS.formatted("i.key = ANY(?)");

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Holdings(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<HeldIdentifier> of(Collection<OneId> people) {
        return List.copyOf(of(people, Integer.MAX_VALUE).values());
    }

    /** By the name identifiers have in links. */
    Map<UUID, HeldIdentifier> of(Collection<OneId> people, int limit) {
        return people.isEmpty()
                ? Map.of()
                : rows(
                        OF_PEOPLE,
                        SqlArrays.longs(people.stream().map(OneId::value).toList()),
                        limit);
    }

    @Override
    public Map<UUID, HeldIdentifier> named(Collection<UUID> keys) {
        return keys.isEmpty() ? Map.of() : rows(NAMED, SqlArrays.uuids(keys), Integer.MAX_VALUE);
    }

    private Map<UUID, HeldIdentifier> rows(String statement, Object whose, int limit) {
        Map<UUID, HeldIdentifier> found = new LinkedHashMap<>();
        jdbc.query(
                statement,
                row -> {
                    found.put(row.getObject("key", UUID.class), held(row));
                },
                KindRule.OTHERWISE.strong(),
                whose,
                KindRule.OTHERWISE.priority(),
                limit);
        return found;
    }

    private HeldIdentifier held(ResultSet row) throws SQLException {
        return new HeldIdentifier(
                new OneId(row.getLong("one_id")),
                new Identifier(
                        row.getString("kind"),
                        row.getString("scope"),
                        value(row.getString("value"), row.getBytes("sealed"))),
                row.getBoolean("strong"),
                row.getTimestamp("first_seen").toInstant(),
                row.getTimestamp("last_seen").toInstant(),
                new SourceId(row.getInt("source_id")),
                new EventId(row.getObject("event_id", UUID.class)));
    }

    private String value(@Nullable String open, byte @Nullable [] sealed) {
        return open != null ? open : vault.open(Objects.requireNonNull(sealed));
    }
}
