package cdp.ingest.source;

import cdp.ingest.SourceActivities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcSourceActivities implements SourceActivities {
    private static final int MINUTES = 60;

    private static final String TOTALS = """
            SELECT source_id, max(minute) AS last,
                coalesce(sum(accepted) FILTER (WHERE minute > :dayAgo), 0) AS accepted,
                coalesce(sum(refused) FILTER (WHERE minute > :dayAgo), 0) AS refused
            FROM ingest.source_minutes GROUP BY source_id
            """;

    private static final String LAST_HOUR = """
            SELECT source_id, minute, accepted FROM ingest.source_minutes WHERE minute > :hourAgo
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSourceActivities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<Integer, Activity> now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Map<Integer, List<Long>> minutes = lastHour(now);
        Map<Integer, Activity> activities = new HashMap<>();
        jdbc.sql(TOTALS)
                .param("dayAgo", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    int source = row.getInt("source_id");
                    activities.put(
                            source,
                            new Activity(
                                    row.getObject("last", OffsetDateTime.class).toInstant(),
                                    row.getLong("accepted"),
                                    row.getLong("refused"),
                                    minutes.getOrDefault(source, Activity.NONE.perMinute())));
                });
        return activities;
    }

    private Map<Integer, List<Long>> lastHour(Instant now) {
        Map<Integer, List<Long>> minutes = new HashMap<>();
        jdbc.sql(LAST_HOUR)
                .param("hourAgo", now.minus(Duration.ofMinutes(MINUTES)).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    Instant minute =
                            row.getObject("minute", OffsetDateTime.class).toInstant();
                    int place =
                            MINUTES - 1 - (int) Duration.between(minute, now).toMinutes();
                    if (place >= 0 && place < MINUTES) {
                        minutes.computeIfAbsent(
                                        row.getInt("source_id"),
                                        first -> new ArrayList<>(Collections.nCopies(MINUTES, 0L)))
                                .set(place, row.getLong("accepted"));
                    }
                });
        return minutes;
    }
}
