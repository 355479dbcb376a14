package cdp.profile.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads every event there is, month by month, without ever holding more than one. */
@Component
public class EventArchive {
    private static final String MONTHS = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'profile.events'::regclass ORDER BY c.relname
            """;

    private static final String SELECT = """
            SELECT one_id, event_id, source_id, name, occurred_at, received_at, properties,
                CASE WHEN jsonb_typeof(context #> '{import,id}') = 'number' THEN context #>> '{import,id}' END,
                raw_partition, raw_offset FROM profile.%s""";

    private final JdbcTemplate jdbc;

    EventArchive(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables the events lie in, oldest month first. */
    public List<String> months() {
        return jdbc.queryForList(MONTHS, String.class);
    }

    /** Reads one month in the caller's transaction. What the consumer throws ends the reading. */
    public void read(String month, Consumer<EventRow> consumer) {
        String statement = "COPY (%s) TO STDOUT (FORMAT binary)".formatted(SELECT.formatted(month));
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, statement, consumer);
            return true;
        });
    }

    /** Every event kept under one of these OneIDs. */
    public List<EventRow> of(Collection<Long> oneIds) {
        List<EventRow> events = new ArrayList<>();
        String statement = "COPY (%s WHERE one_id IN (%s)) TO STDOUT (FORMAT binary)"
                .formatted(
                        SELECT.formatted("events"),
                        oneIds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, statement, events::add);
            return true;
        });
        return events;
    }

    private static void copy(Connection connection, String statement, Consumer<EventRow> consumer) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
        try {
            CopiedRows rows = new CopiedRows();
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                rows.read(message, row -> consumer.accept(event(row)));
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static EventRow event(CopiedRows row) {
        long oneId = row.int8();
        row.begin();
        long idHigh = row.half();
        long idLow = row.half();
        int source = row.int4();
        String name = Objects.requireNonNull(row.text());
        long occurredAt = row.timestamptz();
        long receivedAt = row.timestamptz();
        String properties = Objects.requireNonNull(row.jsonb());
        String importId = row.text();
        return new EventRow(
                oneId,
                idHigh,
                idLow,
                source,
                name,
                occurredAt,
                receivedAt,
                properties,
                importId == null || !importId.matches("\\d{1,18}") ? null : Long.valueOf(importId),
                row.int4(),
                row.int8());
    }
}
