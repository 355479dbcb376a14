package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.ingest.EventCodec;
import cdp.journey.JourneyId;
import cdp.journey.execution.Run.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The table of walks: claiming what is due and writing back how far it came, many at a time. */
@Component
class RunTable {
    /** Each journey for itself, so that one with a million due walks does not make another wait. */
    private static final String CLAIM = """
            SELECT r.* FROM journey.journeys j CROSS JOIN LATERAL (
                SELECT * FROM journey.runs WHERE journey_id = j.id AND due_at <= ? ORDER BY due_at LIMIT ?
                FOR UPDATE SKIP LOCKED) r
            WHERE j.status IN ('running', 'stopped')
            """;

    private static final String SAVE = """
            UPDATE journey.runs r SET state = u.state, node = u.node, until = u.until, due_at = u.due_at, control = u.control,
                visits = u.visits::jsonb, finished_at = u.finished_at, converted_at = u.converted_at, revenue = u.revenue
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::numeric[])
                AS u (id, state, node, until, due_at, control, visits, finished_at, converted_at, revenue)
            WHERE r.id = u.id
            """;

    private static final String UNWATCH = "DELETE FROM journey.watches WHERE run_id = ANY(?)";

    private static final RowMapper<Run> RUN = (row, number) -> new Run(
            row.getLong("id"),
            new JourneyId(row.getLong("journey_id")),
            row.getInt("version"),
            new OneId(row.getLong("one_id")),
            row.getString("occurrence"),
            row.getString("key_value"),
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getString("node"),
            instant(row, "until"),
            instant(row, "due_at"),
            row.getString("arm"),
            texts(row.getString("arms")),
            row.getBoolean("control"),
            numbers(row.getString("visits")),
            Triggered.parse(row.getString("trigger")),
            row.getTimestamp("entered_at").toInstant(),
            instant(row, "finished_at"),
            instant(row, "goal_until"),
            instant(row, "converted_at"),
            row.getBigDecimal("revenue"));

    private final JdbcTemplate jdbc;

    RunTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Walks that are due, locked until the transaction ends; those another worker holds are passed over. */
    List<Run> claim(Instant now, int limit) {
        return jdbc.query(CLAIM, RUN, Timestamp.from(now), limit);
    }

    void save(List<Run> runs) {
        jdbc.update(
                SAVE,
                SqlArrays.longs(runs.stream().map(Run::id).toList()),
                SqlArrays.texts(runs.stream().map(run -> wireName(run.state())).toList()),
                SqlArrays.texts(runs.stream().map(Run::node).toList()),
                instants(runs.stream().map(Run::until).toArray(Instant[]::new)),
                instants(runs.stream().map(Run::dueAt).toArray(Instant[]::new)),
                new SqlArrayValue("bool", runs.stream().map(Run::control).toArray()),
                SqlArrays.texts(runs.stream().map(run -> json(run.visits())).toList()),
                instants(runs.stream().map(Run::finishedAt).toArray(Instant[]::new)),
                instants(runs.stream().map(Run::convertedAt).toArray(Instant[]::new)),
                new SqlArrayValue("numeric", runs.stream().map(Run::revenue).toArray()));
    }

    /** No event can move these walks any more. */
    void unwatch(Collection<Long> runs) {
        if (!runs.isEmpty()) {
            jdbc.update(UNWATCH, SqlArrays.longs(runs));
        }
    }

    static String wireName(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static SqlArrayValue instants(@Nullable Instant[] values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Instant value = values[i];
            texts[i] = value == null ? null : value.toString();
        }
        return new SqlArrayValue("timestamptz", texts);
    }

    static String json(Map<String, ?> values) {
        ObjectNode json = EventCodec.JSON.createObjectNode();
        values.forEach((key, value) -> {
            if (value instanceof Integer number) {
                json.put(key, number);
            } else {
                json.put(key, String.valueOf(value));
            }
        });
        return json.toString();
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> values = new HashMap<>();
        EventCodec.JSON
                .readTree(json)
                .properties()
                .forEach(one -> values.put(one.getKey(), one.getValue().asString()));
        return values;
    }

    private static Map<String, Integer> numbers(String json) {
        Map<String, Integer> values = new HashMap<>();
        EventCodec.JSON
                .readTree(json)
                .properties()
                .forEach(one -> values.put(one.getKey(), one.getValue().asInt()));
        return values;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
