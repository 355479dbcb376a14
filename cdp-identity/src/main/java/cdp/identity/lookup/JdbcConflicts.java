package cdp.identity.lookup;

import cdp.identity.Conflicts;
import cdp.identity.HeldIdentifier;
import cdp.identity.HeldIdentifiers;
import cdp.identity.SqlArrays;
import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Link;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class JdbcConflicts implements Conflicts {
    private static final String REFUSED = """
            SELECT l.a, l.b, l.verified_first, l.verified_last, l.verified_count, l.claimed_first, l.claimed_last,
                l.claimed_count, l.source_id, l.event_id, r.reason, r.family, r.since, d.ruling
            FROM identity.refusals r JOIN identity.links l ON l.a = r.a AND l.b = r.b
                LEFT JOIN identity.decisions d ON d.a = r.a AND d.b = r.b
            WHERE r.reason = ANY(?)
            """;

    private static final String OPEN = REFUSED + """
            AND d.a IS NULL AND (r.since < ? OR r.since = ? AND (r.a, r.b) > (?, ?)) ORDER BY r.since DESC, r.a, r.b LIMIT ?
            """;

    private static final String ONE = REFUSED + "AND r.a = ? AND r.b = ?";

    private static final String COUNT = """
            SELECT r.reason, count(*) FROM identity.refusals r LEFT JOIN identity.decisions d ON d.a = r.a AND d.b = r.b
            WHERE r.reason = ANY(?) AND d.a IS NULL GROUP BY r.reason
            """;

    private static final Position FIRST =
            new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0), new UUID(0, 0));

    private final JdbcTemplate jdbc;
    private final HeldIdentifiers identifiers;

    JdbcConflicts(JdbcTemplate jdbc, HeldIdentifiers identifiers) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
    }

    private record Row(
            Link link,
            SourceId source,
            EventId event,
            Reason reason,
            @Nullable String kind,
            Instant refusedAt,
            @Nullable Ruling ruling) {}

    @Override
    public List<Conflict> open(@Nullable Reason reason, @Nullable Position after, int limit) {
        Position from = after == null ? FIRST : after;
        return withHolders(jdbc.query(
                OPEN,
                (row, number) -> row(row),
                names(reason == null ? Reason.values() : new Reason[] {reason}),
                Timestamp.from(from.refusedAt()),
                Timestamp.from(from.refusedAt()),
                from.a(),
                from.b(),
                limit));
    }

    @Override
    public Map<Reason, Long> count() {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        jdbc.query(
                COUNT,
                row -> {
                    counts.put(reason(row.getString(1)), row.getLong(2));
                },
                names(Reason.values()));
        return counts;
    }

    @Override
    public Optional<Conflict> find(UUID a, UUID b) {
        boolean ordered = a.compareTo(b) < 0;
        return withHolders(jdbc.query(
                        ONE, (row, number) -> row(row), names(Reason.values()), ordered ? a : b, ordered ? b : a))
                .stream()
                .findFirst();
    }

    private List<Conflict> withHolders(List<Row> rows) {
        Set<UUID> keys = new HashSet<>();
        rows.forEach(row -> keys.addAll(List.of(row.link().a(), row.link().b())));
        Map<UUID, HeldIdentifier> held = identifiers.named(keys);
        List<Conflict> conflicts = new ArrayList<>();
        for (Row row : rows) {
            HeldIdentifier one = held.get(row.link().a());
            HeldIdentifier other = held.get(row.link().b());
            if (one != null && other != null) {
                conflicts.add(new Conflict(
                        row.link(),
                        row.source(),
                        row.event(),
                        row.reason(),
                        row.kind(),
                        row.refusedAt(),
                        one,
                        other,
                        row.ruling()));
            }
        }
        return conflicts;
    }

    private static SqlArrayValue names(Reason[] reasons) {
        return SqlArrays.texts(Stream.of(reasons)
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static Reason reason(String name) {
        return Reason.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Row row(ResultSet row) throws SQLException {
        String family = row.getString("family");
        String ruling = row.getString("ruling");
        return new Row(
                LinkRows.link(row),
                new SourceId(row.getInt("source_id")),
                new EventId(row.getObject("event_id", UUID.class)),
                reason(row.getString("reason")),
                family == null ? null : family.split(" ", 2)[0],
                row.getTimestamp("since").toInstant(),
                ruling == null ? null : Ruling.valueOf(ruling.toUpperCase(Locale.ROOT)));
    }
}
