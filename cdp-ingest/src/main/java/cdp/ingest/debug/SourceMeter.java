package cdp.ingest.debug;

import cdp.ingest.SourceCounts;
import cdp.ingest.SourceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts what each source sends, per minute, and adds it to the database every two seconds. A display, not a ledger: a killed
 * process loses its last two seconds of counting, never an event.
 */
@Component
class SourceMeter implements SourceCounts, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SourceMeter.class);
    private static final String ADD = """
            INSERT INTO ingest.source_minutes AS m (source_id, minute, accepted, refused) VALUES (?, ?, ?, ?)
            ON CONFLICT (source_id, minute)
            DO UPDATE SET accepted = m.accepted + excluded.accepted, refused = m.refused + excluded.refused
            """;

    private record Slot(SourceId source, Instant minute) {}

    private record Count(LongAdder accepted, LongAdder refused) {}

    private final Map<Slot, Count> counts = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("source-meter").factory());

    SourceMeter(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::flush, 2, 2, TimeUnit.SECONDS);
    }

    @Override
    public void count(SourceId source, long accepted, long refused) {
        Slot slot = new Slot(source, clock.instant().truncatedTo(ChronoUnit.MINUTES));
        counts.compute(slot, (same, known) -> {
            Count count = known == null ? new Count(new LongAdder(), new LongAdder()) : known;
            count.accepted.add(accepted);
            count.refused.add(refused);
            return count;
        });
    }

    private void flush() {
        try {
            for (Slot slot : List.copyOf(counts.keySet())) {
                Count count = counts.remove(slot);
                if (count != null) {
                    write(slot, count);
                }
            }
        } catch (DataAccessException e) {
            LOG.warn("event counts could not be stored; they are shown too low for this minute", e);
        }
    }

    private void write(Slot slot, Count count) {
        jdbc.update(
                ADD,
                slot.source.value(),
                slot.minute.atOffset(ZoneOffset.UTC),
                count.accepted.sum(),
                count.refused.sum());
    }

    @Override
    public void destroy() {
        timer.shutdown();
        flush();
    }
}
