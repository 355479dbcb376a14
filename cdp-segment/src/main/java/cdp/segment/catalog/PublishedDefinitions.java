package cdp.segment.catalog;

import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import cdp.segment.evaluation.Definitions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is in force now, read in the caller's transaction. Parsing is remembered, since versions never change. */
@Component
public class PublishedDefinitions {
    private static final String ACTIVE = """
            SELECT s.id, s.version, s.definition, coalesce(c.state IN ('queued', 'running'), false)
            FROM segment.segments s LEFT JOIN segment.computations c ON c.segment_id = s.id
            WHERE s.status = 'active' ORDER BY s.id
            """;

    private final JdbcTemplate jdbc;
    private final Cache<String, Condition> parsed =
            Caffeine.newBuilder().maximumSize(10_000).build();

    PublishedDefinitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param computing whether a full computation is waiting or under way */
    public record Published(long id, int version, Condition definition, boolean computing) {}

    /** Every active segment at one instant. */
    public record All(List<Published> segments, Map<Long, Condition> byId) implements Definitions {
        @Override
        public @Nullable Condition of(long segmentId) {
            return byId.get(segmentId);
        }
    }

    public All now() {
        List<Published> segments = new ArrayList<>();
        Map<Long, Condition> byId = new HashMap<>();
        jdbc.query(ACTIVE, row -> {
            Condition definition = parsed.get(row.getString(3), ConditionCodec::parse);
            segments.add(new Published(row.getLong(1), row.getInt(2), definition, row.getBoolean(4)));
            byId.put(row.getLong(1), definition);
        });
        return new All(segments, byId);
    }
}
