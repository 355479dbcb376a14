package cdp.identity.lookup;

import cdp.identity.IdentityHistory;
import cdp.identity.OneId;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcIdentityHistory implements IdentityHistory {
    /** A split is a ruling apart that may come with others that keep the chosen together, so apart says what was meant. */
    private static final String OF = """
            WITH own AS (SELECT ?::bigint AS one_id UNION ALL SELECT loser FROM identity.redirects WHERE winner = ?),
                page AS (
                    SELECT c.* FROM own JOIN identity.changes c ON c.kept = own.one_id WHERE c.id < ?
                    UNION SELECT c.* FROM own JOIN identity.changes c ON c.other = own.one_id WHERE c.id < ?
                    ORDER BY id DESC LIMIT ?)
            SELECT c.*, r.source_id, o.kind AS order_kind, o.about, s.version, s.published_by,
                (SELECT min(d.ruling) FROM identity.decisions d WHERE d.event_id = c.event_id AND d.a = ANY(o.about)) AS ruling
            FROM page c LEFT JOIN identity.redirects r ON r.loser = c.other AND r.event_id = c.event_id
                LEFT JOIN identity.orders o ON o.event_id = c.event_id
                LEFT JOIN LATERAL (SELECT version, published_by FROM identity.rule_sets
                    WHERE published_at <= c.at OR version = 1 ORDER BY version DESC LIMIT 1) s ON c.cause = 'rules'
            ORDER BY c.id DESC
            """;

    private final JdbcTemplate jdbc;

    JdbcIdentityHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Change> of(OneId person, @Nullable Long before, int limit) {
        long from = before == null ? Long.MAX_VALUE : before;
        return jdbc.query(OF, (row, number) -> change(row), person.value(), person.value(), from, from, limit);
    }

    private static Change change(ResultSet row) throws SQLException {
        UUID event = row.getObject("event_id", UUID.class);
        return new Change(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new OneId(row.getLong("kept")),
                new OneId(row.getLong("other")),
                cause(row),
                event == null ? null : new EventId(event));
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return switch (row.getString("cause")) {
            case "rules" -> new Cause.Ruled(row.getInt("version"), row.getString("published_by"));
            case "decision" -> new Cause.Decided(row.getString("by_user"), order(row));
            default -> {
                Integer source = row.getObject("source_id", Integer.class);
                yield new Cause.Seen(source == null ? null : new SourceId(source));
            }
        };
    }

    private static @Nullable Order order(ResultSet row) throws SQLException {
        Array about = row.getArray("about");
        if (about == null) {
            return null;
        }
        String ruling = row.getString("ruling");
        String kind = row.getString("order_kind");
        String word = kind.equals("rule") && ruling != null ? ruling : kind;
        return new Order(OrderKind.valueOf(word.toUpperCase(Locale.ROOT)), List.of((UUID[]) about.getArray()));
    }
}
