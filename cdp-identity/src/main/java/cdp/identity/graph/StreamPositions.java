package cdp.identity.graph;

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

    private static final String PUBLISHED = """
            UPDATE identity.stream_positions SET published = greatest(published, ?) WHERE topic = ? AND partition_no = ?
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

    /** @throws PositionTaken when the stored position is not {@code from}: someone else owns the partition */
    void advance(String topic, int partition, long from, long to) {
        if (jdbc.update(ADVANCE, to, topic, partition, from) == 0) {
            throw new PositionTaken(partition, from);
        }
    }

    /** For a log that is not the one the positions were written against. */
    void startOver(String topic, int partition) {
        jdbc.update(START_OVER, topic, partition);
    }

    void published(String topic, int partition, long upTo) {
        jdbc.update(PUBLISHED, upTo, topic, partition);
    }
}
