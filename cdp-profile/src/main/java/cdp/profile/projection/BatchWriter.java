package cdp.profile.projection;

import cdp.identity.Redirect;
import cdp.profile.store.EventRow;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes rows through staging tables of its own, in the caller's transaction on the file's writing connection. Used by one
 * thread at a time.
 */
final class BatchWriter {
    private static final String[] STAGING = {
        """
        CREATE TEMP TABLE IF NOT EXISTS landing (one_id BIGINT, event_id UUID, source_id INTEGER, name VARCHAR,
            occurred_at TIMESTAMP, received_at TIMESTAMP, props VARCHAR, import_id BIGINT, raw_partition INTEGER,
            raw_offset BIGINT)
        """,
        """
        CREATE TEMP TABLE IF NOT EXISTS people (one_id BIGINT, attrs VARCHAR, name VARCHAR, kinds VARCHAR[],
            first_seen TIMESTAMP, last_seen TIMESTAMP, events BIGINT)
        """,
        "CREATE TEMP TABLE IF NOT EXISTS touched (one_id BIGINT)",
        "CREATE TEMP TABLE IF NOT EXISTS joined (loser BIGINT, winner BIGINT)",
    };

    /** Numbers a double cannot hold and texts that are no JSON become nothing rather than stopping the flow. */
    private static final String MOVE_EVENTS = """
            INSERT INTO events SELECT one_id, event_id, source_id, name, occurred_at, received_at, doc,
                coalesce(TRY_CAST(doc.amount AS DECIMAL(18, 4)), TRY_CAST(doc.revenue AS DECIMAL(18, 4)),
                    TRY_CAST(doc.total AS DECIMAL(18, 4)), TRY_CAST(doc.value AS DECIMAL(18, 4))),
                TRY_CAST(doc.currency AS VARCHAR), TRY_CAST(doc.order_id AS VARCHAR), import_id, raw_partition, raw_offset
            FROM (SELECT *, coalesce(TRY_CAST(TRY_CAST(props AS JSON) AS VARIANT), CAST(CAST('{}' AS JSON) AS VARIANT)) AS doc
                FROM landing)
            """;

    /** What an earlier telling already brought. The bounds spare reading what cannot match. */
    private static final String DROP_REPEATS = """
            DELETE FROM landing l USING events e
            WHERE e.raw_offset BETWEEN ? AND ? AND e.raw_partition = l.raw_partition AND e.raw_offset = l.raw_offset
            """;

    private static final String MOVE_PEOPLE = """
            INSERT INTO profiles SELECT one_id,
                coalesce(TRY_CAST(TRY_CAST(attrs AS JSON) AS VARIANT), CAST(CAST('{}' AS JSON) AS VARIANT)),
                name, kinds, first_seen, last_seen, events FROM people
            """;

    private final DuckDBConnection connection;

    BatchWriter(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        for (String table : STAGING) {
            execute(table);
        }
    }

    /** @return how many of the events were new */
    int write(Batch batch) throws SQLException {
        int events = addNewEvents(batch.events());
        divide(batch.regrouped());
        replacePeople(batch.touched(), batch.people());
        replaceRedirects(batch.redirects());
        moveTo(batch.next());
        return events;
    }

    /** What was kept of people divided anew is replaced by what the tables say now. */
    private void divide(Batch.Regrouped regrouped) throws SQLException {
        if (regrouped.people().isEmpty()) {
            return;
        }
        stageTouched(regrouped.people());
        execute("DELETE FROM redirects WHERE loser IN (SELECT one_id FROM touched)");
        execute("DELETE FROM events WHERE one_id IN (SELECT one_id FROM touched)");
        execute("DELETE FROM touched");
        addEvents(regrouped.events());
    }

    /** Leaves out events whose raw position is in the file already. */
    private int addNewEvents(List<EventRow> events) throws SQLException {
        if (events.isEmpty()) {
            return 0;
        }
        stage(events);
        try (var statement = connection.prepareStatement(DROP_REPEATS)) {
            statement.setLong(
                    1, events.stream().mapToLong(EventRow::rawOffset).min().orElseThrow());
            statement.setLong(
                    2, events.stream().mapToLong(EventRow::rawOffset).max().orElseThrow());
            statement.executeUpdate();
        }
        return moveEvents();
    }

    /** Adds events that are known not to be there. */
    void addEvents(List<EventRow> events) throws SQLException {
        stage(events);
        moveEvents();
    }

    private void stage(List<EventRow> events) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "landing")) {
            for (EventRow event : events) {
                rows.beginRow()
                        .append(event.oneId())
                        .appendUUID(event.idHigh(), event.idLow())
                        .append(event.source())
                        .append(event.name())
                        .appendEpochMicros(event.occurredAt())
                        .appendEpochMicros(event.receivedAt())
                        .append(event.properties())
                        .append(event.importId())
                        .append(event.rawPartition())
                        .append(event.rawOffset())
                        .endRow();
            }
        }
    }

    private int moveEvents() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int moved = statement.executeUpdate(MOVE_EVENTS);
            statement.execute("DELETE FROM landing");
            return moved;
        }
    }

    private void replacePeople(Collection<Long> touched, List<PersonRow> people) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        stageTouched(touched);
        execute("DELETE FROM profiles WHERE one_id IN (SELECT one_id FROM touched)");
        execute("DELETE FROM touched");
        addPeople(people);
    }

    private void stageTouched(Collection<Long> people) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "touched")) {
            for (long oneId : people) {
                rows.beginRow().append(oneId).endRow();
            }
        }
    }

    /** Adds people who are known not to be there. */
    void addPeople(List<PersonRow> people) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "people")) {
            for (PersonRow person : people) {
                rows.beginRow()
                        .append(person.oneId())
                        .append(person.attributes())
                        .append(person.name())
                        .append(person.kinds())
                        .appendEpochMicros(person.firstSeen())
                        .appendEpochMicros(person.lastSeen())
                        .append(person.events())
                        .endRow();
            }
        }
        execute(MOVE_PEOPLE);
        execute("DELETE FROM people");
    }

    void replaceRedirects(List<Redirect> redirects) throws SQLException {
        if (redirects.isEmpty()) {
            return;
        }
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "joined")) {
            for (Redirect redirect : redirects) {
                rows.beginRow()
                        .append(redirect.loser().value())
                        .append(redirect.winner().value())
                        .endRow();
            }
        }
        execute("DELETE FROM redirects WHERE loser IN (SELECT loser FROM joined)");
        execute("INSERT INTO redirects SELECT loser, winner FROM joined");
        execute("DELETE FROM joined");
    }

    private void moveTo(Map<Integer, Long> next) throws SQLException {
        try (var remove = connection.prepareStatement("DELETE FROM stream WHERE shard = ?");
                var insert = connection.prepareStatement("INSERT INTO stream VALUES (?, ?)")) {
            for (var position : next.entrySet()) {
                remove.setInt(1, position.getKey());
                remove.executeUpdate();
                insert.setInt(1, position.getKey());
                insert.setLong(2, position.getValue());
                insert.executeUpdate();
            }
        }
    }

    /** Declares that everything before these positions of the stream is in the file. */
    void complete(Map<Integer, Long> next) throws SQLException {
        moveTo(next);
        execute("UPDATE meta SET complete = true");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
