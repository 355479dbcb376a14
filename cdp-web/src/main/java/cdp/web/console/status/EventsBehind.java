package cdp.web.console.status;

import cdp.identity.ResolvePositions;
import cdp.ingest.IngestTopics;
import cdp.ingest.LogBounds;
import cdp.ingest.LogClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many accepted events have not been turned into people yet, and since when none was; at most two seconds old. */
@Component
public class EventsBehind {
    private final LogBounds log;
    private final LogClock clock;
    private final ResolvePositions positions;
    private final Cache<String, Behind> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();
    /** By partition that was behind at the last look, the next offset. */
    private volatile Map<Integer, Long> before = Map.of();

    EventsBehind(LogBounds log, LogClock clock, ResolvePositions positions) {
        this.log = log;
        this.clock = clock;
        this.positions = positions;
    }

    /**
     * @param events accepted and not yet turned into people
     * @param standsStillSince when the oldest event was accepted that a partition did not get past since the last look; null when
     *     every partition moves
     */
    public record Behind(long events, @Nullable Instant standsStillSince) {}

    public Behind now() {
        return known.get(IngestTopics.EVENTS, this::look);
    }

    /** Until when everything accepted is in what was read as of the instant. */
    public Instant complete(Instant asOf) {
        Instant since = now().standsStillSince();
        return since == null || since.isAfter(asOf) ? asOf : since;
    }

    Behind look(String topic) {
        Map<Integer, Long> next = positions.next();
        Map<Integer, Long> waiting = new HashMap<>();
        long events = 0;
        Instant oldest = null;
        for (Map.Entry<Integer, Long> end : log.end(topic).entrySet()) {
            int partition = end.getKey();
            long from = next.getOrDefault(partition, 0L);
            if (end.getValue() > from) {
                events += end.getValue() - from;
                waiting.put(partition, from);
                Instant since = standsStill(topic, partition, from);
                oldest = oldest == null || (since != null && since.isBefore(oldest)) ? since : oldest;
            }
        }
        before = Map.copyOf(waiting);
        return new Behind(events, oldest);
    }

    private @Nullable Instant standsStill(String topic, int partition, long from) {
        Long last = before.get(partition);
        return last != null && last == from ? clock.writtenAt(topic, partition, from) : null;
    }
}
