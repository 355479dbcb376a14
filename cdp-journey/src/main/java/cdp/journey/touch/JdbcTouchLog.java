package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.identity.PersonalValues;
import cdp.identity.SqlArrays;
import cdp.journey.JourneyId;
import cdp.journey.Touch;
import cdp.journey.TouchLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcTouchLog implements TouchLog {
    private static final String LIST = """
            SELECT t.id, t.one_id, t.journey_id, j.name AS journey_name, t.version, t.node, t.channel, t.contact_sealed, t.purpose,
                t.status, t.reason, t.detail, t.subject, t.planned_at, t.handed_at, t.finished_at, t.occurrence
            FROM journey.touches t JOIN journey.journeys j ON j.id = t.journey_id WHERE t.id < ?
            """;

    private static final String RECEIPTS =
            "SELECT touch_id, kind, at FROM journey.receipts WHERE touch_id = ANY(?) ORDER BY at";

    private static final String LATELY = """
            SELECT channel, count(*) FILTER (WHERE status = 'accepted'), count(*) FILTER (WHERE status IN ('rejected', 'unknown'))
            FROM journey.touches WHERE finished_at > ? GROUP BY channel
            """;

    private final JdbcTemplate jdbc;
    private final PersonalValues values;
    private final Clock clock;

    JdbcTouchLog(JdbcTemplate jdbc, PersonalValues values, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public List<Touch> list(Filter filter, long beforeId, int limit) {
        StringBuilder statement = new StringBuilder(LIST);
        List<Object> parameters = new ArrayList<>(List.of(beforeId));
        narrow(filter, statement, parameters);
        parameters.add(limit);
        Map<Long, List<Touch.Receipt>> receipts = new HashMap<>();
        List<Touch> found = jdbc.query(
                statement + " ORDER BY t.id DESC LIMIT ?",
                (row, number) -> touch(row, receipts.computeIfAbsent(row.getLong("id"), first -> new ArrayList<>())),
                parameters.toArray());
        jdbc.query(
                RECEIPTS,
                row -> {
                    receipts.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                            .add(new Touch.Receipt(
                                    row.getString(2), row.getTimestamp(3).toInstant()));
                },
                SqlArrays.longs(found.stream().map(Touch::id).toList()));
        return found;
    }

    private static void narrow(Filter filter, StringBuilder statement, List<Object> parameters) {
        if (filter.journey() != null) {
            statement.append(" AND t.journey_id = ?");
            parameters.add(filter.journey().value());
        }
        if (filter.person() != null) {
            statement.append(" AND t.one_id = ?");
            parameters.add(filter.person().value());
        }
        if (filter.status() != null) {
            statement.append(" AND t.status = ?");
            parameters.add(filter.status().name().toLowerCase(Locale.ROOT));
        }
        if (filter.reason() != null) {
            statement.append(" AND t.reason = ?");
            parameters.add(filter.reason());
        }
    }

    private Touch touch(ResultSet row, List<Touch.Receipt> receipts) throws SQLException {
        byte[] contact = row.getBytes("contact_sealed");
        return new Touch(
                row.getLong("id"),
                new OneId(row.getLong("one_id")),
                new JourneyId(row.getLong("journey_id")),
                row.getString("journey_name"),
                row.getInt("version"),
                row.getString("node"),
                row.getString("channel"),
                contact == null ? null : values.open(contact),
                row.getString("purpose"),
                Touch.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("subject"),
                row.getTimestamp("planned_at").toInstant(),
                instant(row, "handed_at"),
                instant(row, "finished_at"),
                row.getString("occurrence"),
                receipts);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public Map<String, Lately> lately() {
        Map<String, Lately> lately = new HashMap<>();
        jdbc.query(
                LATELY,
                row -> {
                    lately.put(row.getString(1), new Lately(row.getLong(2), row.getLong(3)));
                },
                Timestamp.from(clock.instant().minus(Duration.ofDays(1))));
        return lately;
    }
}
