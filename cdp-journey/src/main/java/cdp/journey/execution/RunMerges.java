package cdp.journey.execution;

import cdp.identity.OneId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets walks and messages follow a person who turned out to be another. Of two walks about the same thing the older goes on; what the
 * younger has already sent counts as sent for it.
 */
@Component
class RunMerges {
    private static final String LOCK = "SELECT id FROM journey.runs WHERE one_id IN (?, ?) ORDER BY id FOR UPDATE";

    private static final String YIELD = """
            WITH younger AS (
                SELECT greatest(l.id, w.id) AS id FROM journey.runs l JOIN journey.runs w
                    ON w.journey_id = l.journey_id AND w.occurrence = l.occurrence AND w.one_id = ?
                WHERE l.one_id = ?),
            was AS (SELECT r.id, r.journey_id, r.state FROM journey.runs r JOIN younger y ON y.id = r.id),
            yielded AS (UPDATE journey.runs r SET occurrence = r.occurrence || '~' || r.id, due_at = NULL, until = NULL,
                    state = CASE r.state WHEN 'active' THEN 'exited' ELSE r.state END,
                    goal_until = NULL, finished_at = coalesce(r.finished_at, ?)
                FROM was WHERE r.id = was.id RETURNING r.id),
            unwatched AS (DELETE FROM journey.watches w USING younger y WHERE w.run_id = y.id)
            INSERT INTO journey.counters AS c (journey_id, node, what, slot, n)
            SELECT journey_id, '', 'exited', 0, count(*) FROM was WHERE state = 'active' GROUP BY journey_id
            ON CONFLICT (journey_id, node, what, slot) DO UPDATE SET n = c.n + excluded.n
            """;

    /** Moved walks are looked at: what they wait for may have happened to the other. */
    private static final String MOVE = """
            UPDATE journey.runs SET one_id = ?, due_at = CASE WHEN state = 'active' OR goal_until > ? THEN ? ELSE due_at END
            WHERE one_id = ?
            """;

    private static final String MOVE_WATCHES = """
            WITH gone AS (DELETE FROM journey.watches WHERE one_id = ? RETURNING event_name, run_id)
            INSERT INTO journey.watches (one_id, event_name, run_id) SELECT ?, event_name, run_id FROM gone
            ON CONFLICT DO NOTHING
            """;

    private static final String SAME = """
            SELECT FROM journey.touches o WHERE o.journey_id = t.journey_id AND o.version = t.version AND o.node = t.node
                AND o.occurrence = t.occurrence AND o.one_id = ?
            """;

    private static final String DROP_TOUCHES = """
            UPDATE journey.touches t SET status = 'refused', reason = 'merged', finished_at = ?
            WHERE t.one_id = ? AND t.status IN ('planned', 'deferred', 'claimed') AND EXISTS (%s)
            """.formatted(SAME);

    private static final String MOVE_TOUCHES =
            "UPDATE journey.touches t SET one_id = ? WHERE t.one_id = ? AND NOT EXISTS (%s)".formatted(SAME);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RunMerges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void follow(OneId loser, OneId winner) {
        Timestamp now = Timestamp.from(clock.instant());
        long from = loser.value();
        long into = winner.value();
        jdbc.queryForList(LOCK, Long.class, from, into);
        jdbc.update(YIELD, into, from, now);
        jdbc.update(MOVE, into, now, now, from);
        jdbc.update(MOVE_WATCHES, from, into);
        jdbc.update(DROP_TOUCHES, now, from, into);
        jdbc.update(MOVE_TOUCHES, into, from, into);
    }
}
