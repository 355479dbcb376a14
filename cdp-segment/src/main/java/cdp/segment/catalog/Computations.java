package cdp.segment.catalog;

import cdp.identity.SqlArrays;
import cdp.segment.Computation;
import cdp.segment.MembershipChanged.Cause;
import cdp.segment.Recounts;
import cdp.segment.SegmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks for full computations and says how they go. Whoever works them finds them in the table. */
@Component
class Computations implements Recounts {
    /** One that runs is told to run once more: it may have read the old definition. */
    private static final String REQUEST = """
            INSERT INTO segment.computations (segment_id, state, cause, requested_at) VALUES (?, 'queued', ?, ?)
            ON CONFLICT (segment_id) DO UPDATE SET
                again = computations.state = 'running',
                state = CASE computations.state WHEN 'running' THEN 'running' ELSE 'queued' END,
                cause = CASE WHEN computations.state IN ('queued', 'running') AND computations.cause = 'definition'
                    THEN 'definition' ELSE excluded.cause END,
                cancelled = false, requested_at = excluded.requested_at, error = NULL
            """;

    private static final String CANCEL = """
            UPDATE segment.computations SET cancelled = state = 'running', again = false,
                state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END
            WHERE segment_id = ? AND state IN ('queued', 'running')
            """;

    private static final String FIND = """
            SELECT segment_id, state, done, total, started_at, finished_at, error FROM segment.computations
            WHERE segment_id = ANY(?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Computations(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void request(long segment, Cause cause) {
        jdbc.update(REQUEST, segment, cause.wireName(), Timestamp.from(clock.instant()));
    }

    @Override
    public void start(SegmentId segment) {
        request(segment.value(), Cause.COMPUTATION);
    }

    @Override
    public void cancel(SegmentId segment) {
        jdbc.update(CANCEL, segment.value());
    }

    @Override
    public Map<SegmentId, Computation> find(Collection<SegmentId> segments) {
        Map<SegmentId, Computation> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    found.put(new SegmentId(row.getLong(1)), computation(row));
                },
                SqlArrays.longs(segments.stream().map(SegmentId::value).toList()));
        return found;
    }

    private static Computation computation(ResultSet row) throws SQLException {
        return new Computation(
                Computation.State.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getLong(3),
                row.getLong(4),
                instant(row, 5),
                instant(row, 6),
                row.getString(7));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
