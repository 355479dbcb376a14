package cdp.web.console.status;

import cdp.identity.ResolvePositions;
import cdp.ingest.IngestTopics;
import cdp.ingest.LogBounds;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many accepted events have not been turned into people yet; at most two seconds old. */
@Component
class EventsBehind {
    private final LogBounds log;
    private final ResolvePositions positions;
    private final Cache<String, Long> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();

    EventsBehind(LogBounds log, ResolvePositions positions) {
        this.log = log;
        this.positions = positions;
    }

    long count() {
        return known.get(IngestTopics.EVENTS, this::count);
    }

    private long count(String topic) {
        Map<Integer, Long> next = positions.next();
        return log.end(topic).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
