package cdp.identity.graph;

import cdp.identity.SqlArrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where the resolve hop stands on each partition, kept where its effects are. */
@Component
class StreamPositions {
    private static final String FIND = """
            INSERT INTO identity.stream_positions (topic, partition_no, next, published) VALUES (?, ?, 0, 0)
            ON CONFLICT (topic, partition_no) DO UPDATE SET next = identity.stream_positions.next
            RETURNING next, published
            """;

    private static final String ADVANCE = """
            UPDATE identity.stream_positions SET next = ? WHERE topic = ? AND partition_no = ? AND next = ?
            """;

    /** Lost in a crash of the database, it costs a few repeats downstream, so nobody waits for the disk. */
    private static final String PUBLISHED = """
            UPDATE identity.stream_positions p SET published = greatest(p.published, u.up_to)
            FROM unnest(?::int[], ?::bigint[]) AS u (partition_no, up_to), set_config('synchronous_commit', 'off', true)
            WHERE p.topic = ? AND p.partition_no = u.partition_no
            """;

    private static final String START_OVER = """
            UPDATE identity.stream_positions SET next = 0, published = 0 WHERE topic = ? AND partition_no = ?
            """;

    /**
     * A place on one partition.
     *
     * @param next first position not yet resolved
     * @param published first position whose outcome may not yet be on {@code cdp.resolved}; at most {@code next}
     */
    record Position(long next, long published) {}

    private final JdbcTemplate jdbc;

    StreamPositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Position find(String topic, int partition) {
        return jdbc.query(
                FIND,
                row -> {
                    row.next();
                    return new Position(row.getLong(1), row.getLong(2));
                },
                topic,
                partition);
    }

    /** @throws PositionTaken when a stored position is not where the advance begins: someone else owns the partition */
    void advance(String topic, SortedMap<Integer, ResolveTransaction.Advance> advances) {
        int[] moved = jdbc.batchUpdate(
                ADVANCE,
                advances.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getValue().to(),
                            topic,
                            entry.getKey(),
                            entry.getValue().from()
                        })
                        .toList());
        int place = 0;
        for (Map.Entry<Integer, ResolveTransaction.Advance> entry : advances.entrySet()) {
            if (moved[place++] == 0) {
                throw new PositionTaken(entry.getKey(), entry.getValue().from());
            }
        }
    }

    /** For a log that is not the one the positions were written against. */
    void startOver(String topic, int partition) {
        jdbc.update(START_OVER, topic, partition);
    }

    void published(String topic, Map<Integer, Long> upTo) {
        SortedMap<Integer, Long> sorted = new TreeMap<>(upTo);
        jdbc.update(PUBLISHED, SqlArrays.integers(sorted.keySet()), SqlArrays.longs(sorted.values()), topic);
    }
}
