package cdp.profile.store;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.identity.Redirect;
import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.profile.Happenings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcHappenings implements Happenings {
    private static final String SINCE = """
            SELECT q.one_id, e.event_id, e.name, e.occurred_at, e.properties
            FROM unnest(?::bigint[], ?::timestamptz[]) AS q (one_id, since) CROSS JOIN LATERAL (
                SELECT event_id, name, occurred_at, properties FROM profile.events
                WHERE one_id = q.one_id AND occurred_at >= q.since AND name = ANY(?) ORDER BY occurred_at, event_id LIMIT ?) e
            """;

    private static final String WHOSE =
            "SELECT event_id, one_id FROM profile.events WHERE one_id = ANY(?) AND event_id = ANY(?)";

    private final JdbcTemplate jdbc;
    private final Persons persons;

    JdbcHappenings(JdbcTemplate jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    @Override
    public Map<EventId, OneId> whose(Collection<EventId> events, Collection<OneId> among) {
        Map<EventId, OneId> whose = new HashMap<>();
        jdbc.query(
                WHOSE,
                row -> {
                    whose.put(new EventId(row.getObject(1, UUID.class)), new OneId(row.getLong(2)));
                },
                SqlArrays.longs(among.stream().map(OneId::value).toList()),
                SqlArrays.uuids(events.stream().map(EventId::value).toList()));
        Map<OneId, OneId> today = persons.current(Set.copyOf(whose.values()));
        whose.replaceAll((event, person) -> today.getOrDefault(person, person));
        return whose;
    }

    @Override
    public Map<OneId, List<Happening>> since(Map<OneId, Instant> since, Collection<String> names) {
        Map<OneId, List<Happening>> found = new HashMap<>();
        if (since.isEmpty() || names.isEmpty()) {
            return found;
        }
        Map<OneId, OneId> today = new HashMap<>();
        since.keySet().forEach(person -> today.put(person, person));
        for (Redirect redirect : persons.redirectsTo(since.keySet())) {
            today.put(redirect.loser(), redirect.winner());
        }
        List<OneId> asked = List.copyOf(today.keySet());
        jdbc.query(
                SINCE,
                row -> {
                    found.computeIfAbsent(today.get(new OneId(row.getLong(1))), first -> new ArrayList<>())
                            .add(new Happening(
                                    new EventId(row.getObject(2, UUID.class)),
                                    row.getString(3),
                                    row.getTimestamp(4).toInstant(),
                                    new JsonDoc(row.getString(5))));
                },
                SqlArrays.longs(asked.stream().map(OneId::value).toList()),
                SqlArrays.instants(asked.stream()
                        .map(person -> Objects.requireNonNull(since.get(today.get(person))))
                        .toList()),
                SqlArrays.texts(names),
                MOST_PER_PERSON);
        found.values()
                .forEach(events -> events.sort(Comparator.comparing(Happening::occurredAt)
                        .thenComparing(one -> one.id().value())));
        return found;
    }
}
