package cdp.web.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.IngestTopics;
import cdp.ingest.LogBounds;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsBehindTest {
    private static final Instant BEGAN = Instant.parse("2026-11-18T06:00:00Z");

    private final Map<Integer, Long> next = new HashMap<>(Map.of(0, 10L, 1, 20L));
    private final EventsBehind behind = new EventsBehind(
            new LogBounds() {
                @Override
                public Map<Integer, Long> first(String topic) {
                    return Map.of(0, 0L, 1, 0L);
                }

                @Override
                public Map<Integer, Long> end(String topic) {
                    return Map.of(0, 40L, 1, 50L);
                }
            },
            (topic, partition, offset) -> BEGAN.plusSeconds(offset),
            () -> Map.copyOf(next));

    private EventsBehind.Behind look() {
        return behind.look(IngestTopics.EVENTS);
    }

    @Test
    void whatMovesDoesNotStandStillHoweverFarBehind() {
        assertThat(look()).isEqualTo(new EventsBehind.Behind(60, null));
        next.putAll(Map.of(0, 11L, 1, 21L));

        assertThat(look()).isEqualTo(new EventsBehind.Behind(58, null));
    }

    @Test
    void onePartitionThatNothingGetsPastIsTold() {
        look();
        next.put(0, 12L);

        assertThat(look()).isEqualTo(new EventsBehind.Behind(58, BEGAN.plusSeconds(20)));
    }

    @Test
    void theOldestOfSeveralCounts() {
        look();

        assertThat(look()).isEqualTo(new EventsBehind.Behind(60, BEGAN.plusSeconds(10)));
    }

    @Test
    void whoeverHasReadEverythingWaitsForNothing() {
        next.putAll(Map.of(0, 40L, 1, 50L));
        look();

        assertThat(look()).isEqualTo(new EventsBehind.Behind(0, null));
    }
}
