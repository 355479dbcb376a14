package cdp.segment.keeping;

import cdp.identity.OneId;
import cdp.segment.MembershipChanged;
import cdp.segment.SegmentId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Tells what the change log has and the topic may not have. Every telling begins right after what is known to be there, so two
 * processes telling at once repeat each other but leave nothing out: whoever reads by {@code seq} misses nothing.
 */
@Component
public class MembershipPublisher {
    private static final int AT_A_TIME = 5_000;

    private static final String UNTOLD = """
            SELECT c.shard, c.seq, c.segment_id, c.one_id, c.entered, c.noticed_at, c.cause, c.version
            FROM segment.changes c JOIN segment.shards s ON s.shard = c.shard AND c.seq > s.published
            WHERE c.shard = ? ORDER BY c.seq LIMIT ?
            """;

    private static final String TOLD = "UPDATE segment.shards SET published = greatest(published, ?) WHERE shard = ?";

    private static final RowMapper<MembershipChanged> CHANGE = (row, number) -> new MembershipChanged(
            new SegmentId(row.getLong(3)),
            new OneId(row.getLong(4)),
            row.getBoolean(5) ? MembershipChanged.Change.ENTERED : MembershipChanged.Change.LEFT,
            row.getTimestamp(6).toInstant(),
            MembershipChanged.Cause.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
            row.getInt(8),
            row.getInt(1),
            row.getLong(2));

    private final JdbcTemplate jdbc;
    private final MembershipLog log;
    private final Map<Integer, ReentrantLock> telling = new ConcurrentHashMap<>();

    MembershipPublisher(JdbcTemplate jdbc, MembershipLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Outside any transaction: what is told must have been committed. */
    public void publish(int shard) {
        ReentrantLock lock = telling.computeIfAbsent(shard, first -> new ReentrantLock());
        lock.lock();
        try {
            List<MembershipChanged> some = jdbc.query(UNTOLD, CHANGE, shard, AT_A_TIME);
            while (!some.isEmpty()) {
                log.append(some);
                jdbc.update(TOLD, some.getLast().seq(), shard);
                some = jdbc.query(UNTOLD, CHANGE, shard, AT_A_TIME);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What somebody committed and did not live to tell. */
    public void publishLeftOvers() {
        jdbc.queryForList("SELECT shard FROM segment.shards WHERE published < seq", Integer.class)
                .forEach(this::publish);
    }
}
