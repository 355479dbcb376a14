package cdp.bench;

import cdp.identity.BinaryCopy;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The limit the resolve hop is held against: one connection that lands the same rows in the same kind of tables in batches of
 * 5,000, doing nothing that can be left out: no Kafka, no repeats removed, no merges, no sealing, no telling downstream.
 */
final class StraightLineLoader {
    private static final int BATCH = 5_000;

    private static final String TABLES = """
            DROP SCHEMA IF EXISTS straight CASCADE; CREATE SCHEMA straight;
            CREATE TABLE straight.persons (LIKE identity.persons INCLUDING ALL);
            CREATE TABLE straight.identifiers (LIKE identity.identifiers INCLUDING ALL);
            CREATE TABLE straight.events (LIKE profile.events INCLUDING DEFAULTS) PARTITION BY RANGE (occurred_at);
            CREATE INDEX ON straight.events (one_id, occurred_at DESC, event_id);
            CREATE INDEX ON straight.events ((properties ->> 'order_id')) WHERE properties ? 'order_id';
            CREATE TABLE straight.events_2026_11 PARTITION OF straight.events FOR VALUES FROM ('2026-11-01') TO ('2026-12-01');
            """;

    private StraightLineLoader() {}

    /** Events landed per second. */
    static double run(String jdbcUrl, List<Event> events) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLES);
            }
            connection.setAutoCommit(false);
            long started = System.nanoTime();
            long next = 1;
            for (int from = 0; from < events.size(); from += BATCH) {
                next = land(connection, events.subList(from, Math.min(events.size(), from + BATCH)), next);
                connection.commit();
            }
            return events.size() / ((System.nanoTime() - started) / 1e9);
        }
    }

    private static long land(Connection connection, List<Event> batch, long firstNew) throws SQLException {
        Map<UUID, Long> owners = owners(connection, batch);
        Map<UUID, Event> fresh = new LinkedHashMap<>();
        Map<Long, Integer> seen = new HashMap<>();
        BinaryCopy rows = new BinaryCopy();
        long next = firstNew;
        for (Event event : batch) {
            long person = 0;
            for (Identifier identifier : event.identifiers()) {
                person = owners.getOrDefault(key(identifier), person);
            }
            person = person == 0 ? next++ : person;
            for (Identifier identifier : event.identifiers()) {
                if (owners.put(key(identifier), person) == null) {
                    fresh.put(key(identifier), event);
                }
            }
            seen.merge(person, 1, Integer::sum);
            rows.row(12)
                    .int8(person)
                    .uuid(event.id().value())
                    .int4(event.source().value())
                    .text(event.name())
                    .timestamptz(event.occurredAt())
                    .timestamptz(event.receivedAt())
                    .text(event.messageId())
                    .jsonb(event.properties())
                    .jsonb(event.context())
                    .int4(0)
                    .int8(0)
                    .uuids(event.identifiers().stream()
                            .map(StraightLineLoader::key)
                            .toList());
        }
        attach(connection, fresh, owners);
        upsert(connection, seen, batch.getFirst());
        rows.send(connection, """
                COPY straight.events (one_id, event_id, source_id, name, occurred_at, received_at, message_id, properties,
                    context, raw_partition, raw_offset, keys) FROM STDIN (FORMAT binary)
                """);
        return next;
    }

    private static Map<UUID, Long> owners(Connection connection, List<Event> batch) throws SQLException {
        Object[] keys = batch.stream()
                .flatMap(event -> event.identifiers().stream())
                .map(StraightLineLoader::key)
                .distinct()
                .toArray();
        Map<UUID, Long> owners = new HashMap<>();
        try (PreparedStatement find =
                connection.prepareStatement("SELECT key, one_id FROM straight.identifiers WHERE key = ANY(?)")) {
            find.setArray(1, connection.createArrayOf("uuid", keys));
            ResultSet found = find.executeQuery();
            while (found.next()) {
                owners.put(found.getObject(1, UUID.class), found.getLong(2));
            }
        }
        return owners;
    }

    private static void attach(Connection connection, Map<UUID, Event> fresh, Map<UUID, Long> owners)
            throws SQLException {
        BinaryCopy rows = new BinaryCopy();
        for (Map.Entry<UUID, Event> entry : fresh.entrySet()) {
            Event event = entry.getValue();
            Identifier identifier = event.identifiers().stream()
                    .filter(one -> key(one).equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow();
            rows.row(10)
                    .uuid(entry.getKey())
                    .text(identifier.kind())
                    .text("")
                    .text(identifier.value())
                    .int8(owners.get(entry.getKey()))
                    .int8(owners.get(entry.getKey()))
                    .timestamptz(event.occurredAt())
                    .timestamptz(event.occurredAt())
                    .int4(event.source().value())
                    .uuid(event.id().value());
        }
        rows.send(connection, """
                COPY straight.identifiers (key, kind, scope, value, one_id, home, first_seen, last_seen, source_id, event_id)
                FROM STDIN (FORMAT binary)
                """);
    }

    private static void upsert(Connection connection, Map<Long, Integer> seen, Event at) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO straight.persons AS p (one_id, created_at, first_seen, last_seen, events)
                SELECT u.id, now(), ?::timestamptz, ?::timestamptz, u.n FROM unnest(?::bigint[], ?::bigint[]) AS u (id, n)
                ON CONFLICT (one_id) DO UPDATE SET events = p.events + excluded.events, last_seen = excluded.last_seen
                """)) {
            upsert.setString(1, at.occurredAt().toString());
            upsert.setString(2, at.occurredAt().toString());
            upsert.setArray(3, connection.createArrayOf("int8", seen.keySet().toArray()));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "int8",
                            seen.values().stream().map(Integer::longValue).toArray()));
            upsert.executeUpdate();
        }
    }

    private static UUID key(Identifier identifier) {
        return UUID.nameUUIDFromBytes((identifier.kind() + identifier.value()).getBytes(StandardCharsets.UTF_8));
    }
}
