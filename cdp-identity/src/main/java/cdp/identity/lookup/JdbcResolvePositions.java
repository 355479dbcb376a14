package cdp.identity.lookup;

import cdp.identity.ResolvePositions;
import cdp.ingest.IngestTopics;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcResolvePositions implements ResolvePositions {
    private static final String NEXT = "SELECT partition_no, next FROM identity.stream_positions WHERE topic = ?";

    private final JdbcTemplate jdbc;

    JdbcResolvePositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, Long> next() {
        Map<Integer, Long> next = new HashMap<>();
        jdbc.query(
                NEXT,
                row -> {
                    next.put(row.getInt(1), row.getLong(2));
                },
                IngestTopics.EVENTS);
        return next;
    }
}
