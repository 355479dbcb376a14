package cdp.segment.keeping;

import cdp.identity.IdentityProperties;
import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.segment.membership.ShardMembers;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The tables of one shard's members. Every method runs in the caller's transaction, which holds the shard. */
@Component
class ShardTables {
    /** Locks the row: until the transaction ends nobody else writes this shard. */
    private static final String HOLD = """
            INSERT INTO segment.shards (shard) VALUES (?) ON CONFLICT (shard) DO UPDATE SET shard = excluded.shard
            RETURNING next, seq
            """;

    private static final String MOVE = "UPDATE segment.shards SET next = ?, seq = ? WHERE shard = ?";

    private static final String READ =
            "SELECT segment_id, members FROM segment.memberships WHERE shard = ? AND segment_id = ANY(?)";

    private static final String WRITE = """
            INSERT INTO segment.memberships (segment_id, shard, members, size)
            SELECT m.segment_id, ?, m.members, m.size FROM unnest(?::bigint[], ?::bytea[], ?::bigint[])
                AS m (segment_id, members, size)
            ON CONFLICT (segment_id, shard) DO UPDATE SET members = excluded.members, size = excluded.size
            """;

    private static final String LOG = """
            INSERT INTO segment.changes (shard, seq, segment_id, one_id, entered, noticed_at, cause, version)
            SELECT ?, c.seq, c.segment_id, c.one_id, c.entered, ?, c.cause, c.version
            FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[], ?::text[], ?::integer[])
                AS c (seq, segment_id, one_id, entered, cause, version)
            """;

    private static final String COUNT = """
            INSERT INTO segment.movements (segment_id, shard, hour, entered, departed)
            SELECT c.segment_id, ?, ?, count(*) FILTER (WHERE c.entered), count(*) FILTER (WHERE NOT c.entered)
            FROM unnest(?::bigint[], ?::boolean[]) AS c (segment_id, entered) GROUP BY c.segment_id
            ON CONFLICT (segment_id, hour, shard) DO UPDATE SET entered = movements.entered + excluded.entered,
                departed = movements.departed + excluded.departed
            """;

    private static final String RECHECK = """
            INSERT INTO segment.rechecks (segment_id, one_id, shard, due_at)
            SELECT r.segment_id, r.one_id, ?, r.due_at
            FROM unnest(?::bigint[], ?::bigint[], ?::timestamptz[]) AS r (segment_id, one_id, due_at)
            ON CONFLICT (segment_id, one_id) DO UPDATE SET due_at = excluded.due_at
            """;

    private static final String NO_RECHECK = """
            DELETE FROM segment.rechecks r USING unnest(?::bigint[], ?::bigint[]) AS d (segment_id, one_id)
            WHERE r.segment_id = d.segment_id AND r.one_id = d.one_id
            """;

    private static final String NO_RECHECKS = "DELETE FROM segment.rechecks WHERE one_id = ANY(?)";

    private static final String TOUCH = """
            INSERT INTO segment.touched (segment_id, shard, one_id)
            SELECT t.segment_id, ?, t.one_id FROM unnest(?::bigint[], ?::bigint[]) AS t (segment_id, one_id)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcTemplate jdbc;
    private final int shards;

    ShardTables(JdbcTemplate jdbc, IdentityProperties properties) {
        this.jdbc = jdbc;
        this.shards = properties.shards();
    }

    int shards() {
        return shards;
    }

    /**
     * @param next first message of the shard on {@code cdp.resolved} that is not taken in
     * @param seq the last change made
     */
    record Held(long next, long seq) {}

    /** Makes the caller's transaction the only writer of the shard. */
    Held hold(int shard) {
        return jdbc.query(
                HOLD,
                row -> {
                    row.next();
                    return new Held(row.getLong(1), row.getLong(2));
                },
                shard);
    }

    void move(int shard, long next, long seq) {
        jdbc.update(MOVE, next, seq, shard);
    }

    Map<Long, ShardMembers> read(int shard, Collection<Long> segments) {
        Map<Long, ShardMembers> members = new HashMap<>();
        jdbc.query(
                READ,
                row -> {
                    members.put(row.getLong(1), ShardMembers.read(shard, shards, row.getBytes(2)));
                },
                shard,
                SqlArrays.longs(segments));
        return members;
    }

    void write(int shard, Map<Long, ShardMembers> members) {
        if (members.isEmpty()) {
            return;
        }
        List<Long> segments = new ArrayList<>();
        List<byte[]> bitmaps = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        members.forEach((segment, of) -> {
            segments.add(segment);
            bitmaps.add(of.bytes());
            sizes.add(of.size());
        });
        jdbc.update(WRITE, shard, SqlArrays.longs(segments), SqlArrays.bytes(bitmaps), SqlArrays.longs(sizes));
    }

    /** One who entered or left. */
    record Move(long seq, long segment, long person, boolean entered, String cause, int version) {}

    void log(int shard, Instant now, List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        SqlArrayValue segments =
                SqlArrays.longs(moves.stream().map(Move::segment).toList());
        SqlArrayValue entered =
                new SqlArrayValue("bool", moves.stream().map(Move::entered).toArray());
        jdbc.update(
                LOG,
                shard,
                Timestamp.from(now),
                SqlArrays.longs(moves.stream().map(Move::seq).toList()),
                segments,
                SqlArrays.longs(moves.stream().map(Move::person).toList()),
                entered,
                SqlArrays.texts(moves.stream().map(Move::cause).toList()),
                SqlArrays.integers(moves.stream().map(Move::version).toList()));
        jdbc.update(COUNT, shard, Timestamp.from(now.truncatedTo(ChronoUnit.HOURS)), segments, entered);
    }

    /** A segment and a person. */
    record Pair(long segment, long person) {}

    void recheck(int shard, Map<Pair, Instant> due) {
        if (!due.isEmpty()) {
            List<Pair> pairs = List.copyOf(due.keySet());
            jdbc.update(
                    RECHECK,
                    shard,
                    segments(pairs),
                    people(pairs),
                    SqlArrays.instants(pairs.stream().map(due::get).toList()));
        }
    }

    void noRecheck(Collection<Pair> pairs) {
        if (!pairs.isEmpty()) {
            jdbc.update(NO_RECHECK, segments(pairs), people(pairs));
        }
    }

    void noRechecks(Collection<OneId> people) {
        if (!people.isEmpty()) {
            jdbc.update(
                    NO_RECHECKS,
                    SqlArrays.longs(people.stream().map(OneId::value).toList()));
        }
    }

    void touch(int shard, Collection<Pair> pairs) {
        if (!pairs.isEmpty()) {
            jdbc.update(TOUCH, shard, segments(pairs), people(pairs));
        }
    }

    private static SqlArrayValue segments(Collection<Pair> pairs) {
        return SqlArrays.longs(pairs.stream().map(Pair::segment).toList());
    }

    private static SqlArrayValue people(Collection<Pair> pairs) {
        return SqlArrays.longs(pairs.stream().map(Pair::person).toList());
    }
}
