package cdp.journey.catalog;

import cdp.identity.SqlArrays;
import cdp.journey.Journeys.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Published definitions, which are only ever added, and what stopping a journey does to those inside. */
@Component
class JdbcVersions {
    private static final String ADD = """
            INSERT INTO journey.journey_versions (journey_id, version, definition, published_by, published_at) VALUES (?, ?, ?, ?, ?)
            """;

    private static final String LATEST = """
            SELECT v.journey_id, v.definition FROM journey.journey_versions v
            JOIN journey.journeys j ON j.id = v.journey_id AND j.version = v.version WHERE j.id = ANY(?)
            """;

    private static final String LIST = """
            SELECT v.version, v.published_by, v.published_at, (SELECT count(*) FROM journey.runs r
                WHERE r.journey_id = v.journey_id AND r.version = v.version AND r.state = 'active')
            FROM journey.journey_versions v WHERE v.journey_id = ? ORDER BY v.version DESC
            """;

    private static final String LEAVE = """
            WITH left_now AS (UPDATE journey.runs SET state = 'exited', finished_at = ?, due_at = NULL, until = NULL
                WHERE journey_id = ? AND state = 'active' RETURNING 1)
            INSERT INTO journey.counters AS c (journey_id, node, what, slot, n)
            SELECT ?, '', 'exited', 0, count(*) FROM left_now HAVING count(*) > 0
            ON CONFLICT (journey_id, node, what, slot) DO UPDATE SET n = c.n + excluded.n
            """;

    private static final String UNWATCH = """
            DELETE FROM journey.watches w USING journey.runs r
            WHERE r.id = w.run_id AND r.journey_id = ? AND (r.goal_until IS NULL OR r.goal_until < ?)
            """;

    private static final String DROP = """
            UPDATE journey.touches SET status = 'refused', reason = 'journey_stopped', finished_at = ?
            WHERE journey_id = ? AND status IN ('planned', 'deferred')
            """;

    private final JdbcTemplate jdbc;

    JdbcVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(long journey, int version, String definition, String by, Instant at) {
        jdbc.update(ADD, journey, version, definition, by, Timestamp.from(at));
    }

    /** By journey, the definition in force. */
    Map<Long, String> inForce(Collection<Long> journeys) {
        Map<Long, String> found = new HashMap<>();
        jdbc.query(
                LATEST,
                row -> {
                    found.put(row.getLong(1), row.getString(2));
                },
                SqlArrays.longs(journeys));
        return found;
    }

    List<Version> list(long journey) {
        return jdbc.query(
                LIST,
                (row, number) -> new Version(
                        row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getLong(4)),
                journey);
    }

    void everybodyLeaves(long journey, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.update(LEAVE, at, journey, journey);
        jdbc.update(UNWATCH, journey, at);
        jdbc.update(DROP, at, journey);
    }
}
