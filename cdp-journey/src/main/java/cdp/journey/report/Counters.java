package cdp.journey.report;

import cdp.identity.SqlArrays;
import cdp.journey.JourneyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How often what happened, added up per transaction and written in sorted order, so that workers never wait in a circle. */
@Component
public class Counters {
    private static final int SLOTS = 8;

    private static final String ADD = """
            INSERT INTO journey.counters AS c (journey_id, node, what, slot, n)
            SELECT u.journey_id, u.node, u.what, ?, u.n FROM unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[])
                AS u (journey_id, node, what, n)
            ON CONFLICT (journey_id, node, what, slot) DO UPDATE SET n = c.n + excluded.n
            """;

    private final JdbcTemplate jdbc;

    Counters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param node empty for the journey as a whole */
    private record Counted(JourneyId journey, String node, String what) {}

    /** A sum being made up. */
    public static final class Tally {
        private final Map<Counted, Long> counts = new TreeMap<>(Comparator.comparing(Counted::journey)
                .thenComparing(Counted::node)
                .thenComparing(Counted::what));

        public void add(JourneyId journey, String node, String what) {
            counts.merge(new Counted(journey, node, what), 1L, Long::sum);
        }
    }

    public void add(Tally tally) {
        if (tally.counts.isEmpty()) {
            return;
        }
        List<Counted> keys = List.copyOf(tally.counts.keySet());
        jdbc.update(
                ADD,
                ThreadLocalRandom.current().nextInt(SLOTS),
                SqlArrays.longs(keys.stream().map(key -> key.journey().value()).toList()),
                SqlArrays.texts(keys.stream().map(Counted::node).toList()),
                SqlArrays.texts(keys.stream().map(Counted::what).toList()),
                SqlArrays.longs(tally.counts.values()));
    }
}
