package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much marketing people got lately; what may have arrived counts as arrived. */
@Component
public class RecentTouches {
    private static final String COUNT = """
            SELECT one_id, count(*) FROM journey.touches
            WHERE one_id = ANY(?) AND status IN ('accepted', 'unknown', 'handing_off') AND purpose = 'marketing' AND needs_consent
                AND handed_at > ?
            GROUP BY one_id
            """;

    private final JdbcTemplate jdbc;

    RecentTouches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Map<OneId, Long> count(Collection<OneId> people, Instant since) {
        Map<OneId, Long> counts = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.query(
                    COUNT,
                    row -> {
                        counts.put(new OneId(row.getLong(1)), row.getLong(2));
                    },
                    SqlArrays.longs(people.stream().map(OneId::value).toList()),
                    Timestamp.from(since));
        }
        return counts;
    }
}
