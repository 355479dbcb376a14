package cdp.profile.store;

import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.identity.Redirect;
import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import cdp.profile.EventCategory;
import cdp.profile.Timeline;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class JdbcTimeline implements Timeline {
    /** Each OneID on its own, so that the index gives its newest first and nothing else is read. */
    private static final String READ = """
            SELECT e.* FROM unnest(?::bigint[]) AS p (one_id) CROSS JOIN LATERAL (
                SELECT event_id, name, occurred_at, received_at, source_id, properties, context, one_id
                FROM profile.events WHERE one_id = p.one_id
            """;

    private static final String IN_ORDER = """
                ORDER BY occurred_at DESC, event_id LIMIT ?) e
            ORDER BY e.occurred_at DESC, e.event_id LIMIT ?
            """;

    private static final String FIND = """
            SELECT event_id, name, occurred_at, received_at, source_id, properties, context, one_id
            FROM profile.events WHERE one_id = ANY(?) AND event_id = ANY(?)
            """;

    private static final String FACETS =
            "SELECT source_id, name, count(*) FROM profile.events WHERE one_id = ANY(?) GROUP BY source_id, name";

    private static final RowMapper<Entry> ENTRY = (row, number) -> new Entry(
            new EventId(row.getObject("event_id", UUID.class)),
            row.getString("name"),
            row.getTimestamp("occurred_at").toInstant(),
            row.getTimestamp("received_at").toInstant(),
            new SourceId(row.getInt("source_id")),
            new JsonDoc(row.getString("properties")),
            new JsonDoc(row.getString("context")),
            new OneId(row.getLong("one_id")));

    private final JdbcTemplate jdbc;
    private final Persons persons;

    JdbcTimeline(JdbcTemplate jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    @Override
    public List<Entry> read(OneId person, Filter filter, @Nullable Position after, int limit) {
        StringBuilder conditions = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(everyIdOf(person)));
        where(filter, conditions, parameters);
        if (after != null) {
            conditions.append("AND occurred_at <= ? AND (occurred_at < ? OR event_id > ?) ");
            parameters.add(Timestamp.from(after.occurredAt()));
            parameters.add(Timestamp.from(after.occurredAt()));
            parameters.add(after.id());
        }
        parameters.add(limit);
        parameters.add(limit);
        return jdbc.query(READ + conditions + IN_ORDER, ENTRY, parameters.toArray());
    }

    private static void where(Filter filter, StringBuilder conditions, List<Object> parameters) {
        EventCategory category = filter.category();
        if (category != null) {
            boolean other = category == EventCategory.OTHER;
            conditions.append(other ? "AND name <> ALL(?) " : "AND name = ANY(?) ");
            parameters.add(SqlArrays.texts(other ? EventCategory.allNames() : category.names()));
        }
        if (filter.source() != null) {
            conditions.append("AND source_id = ? ");
            parameters.add(filter.source().value());
        }
        if (filter.name() != null) {
            conditions.append("AND name = ? ");
            parameters.add(filter.name());
        }
        if (filter.from() != null) {
            conditions.append("AND occurred_at >= ? ");
            parameters.add(Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            conditions.append("AND occurred_at < ? ");
            parameters.add(Timestamp.from(filter.to()));
        }
    }

    @Override
    public List<Entry> find(Collection<OneId> people, Collection<EventId> events) {
        if (people.isEmpty() || events.isEmpty()) {
            return List.of();
        }
        Stream<OneId> merged = persons.redirectsTo(people).stream().map(Redirect::loser);
        return jdbc.query(
                FIND,
                ENTRY,
                SqlArrays.longs(
                        Stream.concat(people.stream(), merged).map(OneId::value).toList()),
                SqlArrays.uuids(events.stream().map(EventId::value).toList()));
    }

    @Override
    public Facets facets(OneId person) {
        Map<SourceId, Long> sources = new TreeMap<>(Comparator.comparingInt(SourceId::value));
        Map<EventCategory, Long> categories = new EnumMap<>(EventCategory.class);
        jdbc.query(
                FACETS,
                row -> {
                    sources.merge(new SourceId(row.getInt(1)), row.getLong(3), Long::sum);
                    categories.merge(EventCategory.of(row.getString(2)), row.getLong(3), Long::sum);
                },
                everyIdOf(person));
        return new Facets(sources, categories);
    }

    private SqlArrayValue everyIdOf(OneId person) {
        return SqlArrays.longs(Stream.concat(
                        Stream.of(person), persons.mergedInto(person).stream().map(Merge::loser))
                .map(OneId::value)
                .toList());
    }
}
