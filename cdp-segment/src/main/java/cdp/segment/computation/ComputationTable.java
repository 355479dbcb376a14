package cdp.segment.computation;

import cdp.segment.MembershipChanged.Cause;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The computations asked for, as the one who works them sees them. */
@Component
class ComputationTable {
    private static final String CLAIM = """
            UPDATE segment.computations SET state = 'running', again = false, cancelled = false, done = 0, total = ?,
                started_at = ?, finished_at = NULL, error = NULL
            WHERE segment_id = (SELECT segment_id FROM segment.computations WHERE state = 'queued'
                ORDER BY requested_at, segment_id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING segment_id, cause
            """;

    private static final String TOLD_TO_STOP =
            "SELECT again OR cancelled FROM segment.computations WHERE segment_id = ?";

    private static final String DID = "UPDATE segment.computations SET done = done + 1 WHERE segment_id = ?";

    private static final String END = """
            UPDATE segment.computations SET finished_at = ?, error = ?, again = false, cancelled = false,
                state = CASE WHEN again THEN 'queued' WHEN cancelled THEN 'cancelled' ELSE ? END
            WHERE segment_id = ?
            """;

    /** One process works them: what runs when it starts is what it left behind. */
    private static final String TAKE_UP_AGAIN =
            "UPDATE segment.computations SET state = 'queued' WHERE state = 'running'";

    private static final String TOUCHED = "SELECT one_id FROM segment.touched WHERE segment_id = ? AND shard = ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ComputationTable(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Claimed(long segment, Cause cause) {}

    Optional<Claimed> claim(int shards) {
        return jdbc
                .query(
                        CLAIM,
                        (row, number) -> new Claimed(
                                row.getLong(1), Cause.valueOf(row.getString(2).toUpperCase(Locale.ROOT))),
                        shards,
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    void takeUpAgain() {
        jdbc.update(TAKE_UP_AGAIN);
    }

    boolean isToldToStop(long segment) {
        return jdbc.queryForList(TOLD_TO_STOP, Boolean.class, segment).stream().anyMatch(Boolean::booleanValue);
    }

    void did(long segment) {
        jdbc.update(DID, segment);
    }

    void succeeded(long segment) {
        end(segment, "idle", null);
    }

    void failed(long segment, String why) {
        end(segment, "failed", why);
    }

    private void end(long segment, String state, @Nullable String error) {
        jdbc.update("DELETE FROM segment.touched WHERE segment_id = ?", segment);
        jdbc.update(END, Timestamp.from(clock.instant()), error, state, segment);
    }

    void forgetTouched(long segment) {
        jdbc.update("DELETE FROM segment.touched WHERE segment_id = ?", segment);
    }

    Set<Long> touched(long segment, int shard) {
        List<Long> people = jdbc.queryForList(TOUCHED, Long.class, segment, shard);
        return new HashSet<>(people);
    }

    void forgetRechecks(long segment, int shard) {
        jdbc.update("""
                DELETE FROM segment.rechecks r WHERE segment_id = ? AND shard = ? AND NOT EXISTS (
                    SELECT 1 FROM segment.touched t
                    WHERE t.segment_id = r.segment_id AND t.shard = r.shard AND t.one_id = r.one_id)
                """, segment, shard);
    }
}
