package cdp.journey.execution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each topic has been read, kept where the effects of what was read are. */
@Component
class JourneyPositions {
    private static final String FIND = """
            INSERT INTO journey.stream_positions (topic, partition_no, next) VALUES (?, ?, 0)
            ON CONFLICT (topic, partition_no) DO UPDATE SET next = journey.stream_positions.next RETURNING next
            """;

    private static final String ADVANCE = """
            UPDATE journey.stream_positions SET next = ? WHERE topic = ? AND partition_no = ? AND next = ?
            """;

    private final JdbcTemplate jdbc;

    JourneyPositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the partition's position until the transaction ends. */
    long find(String topic, int partition) {
        Long next = jdbc.queryForObject(FIND, Long.class, topic, partition);
        return next == null ? 0 : next;
    }

    void advance(String topic, int partition, long from, long to) {
        if (jdbc.update(ADVANCE, to, topic, partition, from) == 0) {
            throw new IllegalStateException(topic + ' ' + partition + " is no longer at position " + from);
        }
    }
}
