package cdp.profile.store;

import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.identity.StoredEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds stored events by the people they are kept with, the only way there is an index for, and gives them to others. */
@Component
class JdbcStoredEvents implements StoredEvents {
    private static final String RESOLVED_BY = """
            SELECT one_id, event_id, occurred_at, keys FROM profile.events WHERE one_id = ANY(?) AND keys && ?::uuid[] LIMIT ?
            """;

    private static final String SEEN_SINCE = """
            SELECT DISTINCT q.key FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) AS q (key, one_id, since)
            WHERE EXISTS (SELECT FROM profile.events e
                WHERE e.one_id = q.one_id AND e.occurred_at >= q.since AND q.key = ANY(e.keys))
            """;

    private static final String HAND = """
            UPDATE profile.events e SET one_id = h.person
            FROM unnest(?::bigint[], ?::timestamptz[], ?::uuid[], ?::bigint[]) AS h (one_id, occurred_at, event_id, person)
            WHERE e.one_id = h.one_id AND e.occurred_at = h.occurred_at AND e.event_id = h.event_id
            """;

    private final JdbcTemplate jdbc;

    JdbcStoredEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Stored> resolvedBy(Collection<UUID> identifiers, Collection<OneId> under, int most) {
        return jdbc.query(
                RESOLVED_BY,
                (row, number) -> stored(row),
                SqlArrays.longs(under.stream().map(OneId::value).toList()),
                SqlArrays.uuids(identifiers),
                most);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new OneId(row.getLong(1)),
                row.getObject(2, UUID.class),
                row.getTimestamp(3).toInstant(),
                List.of((UUID[]) row.getArray(4).getArray()));
    }

    @Override
    public Set<UUID> seenSince(Collection<Question> questions) {
        return new HashSet<>(jdbc.queryForList(
                SEEN_SINCE,
                UUID.class,
                SqlArrays.uuids(questions.stream().map(Question::identifier).toList()),
                SqlArrays.longs(questions.stream()
                        .map(question -> question.under().value())
                        .toList()),
                SqlArrays.instants(questions.stream().map(Question::since).toList())));
    }

    @Override
    public void hand(Map<Stored, OneId> to) {
        List<Map.Entry<Stored, OneId>> handed = List.copyOf(to.entrySet());
        List<Stored> events = handed.stream().map(Map.Entry::getKey).toList();
        jdbc.update(
                HAND,
                SqlArrays.longs(
                        events.stream().map(event -> event.under().value()).toList()),
                SqlArrays.instants(events.stream().map(Stored::at).toList()),
                SqlArrays.uuids(events.stream().map(Stored::event).toList()),
                SqlArrays.longs(
                        handed.stream().map(entry -> entry.getValue().value()).toList()));
    }
}
