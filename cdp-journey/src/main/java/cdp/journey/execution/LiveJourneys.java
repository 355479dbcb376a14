package cdp.journey.execution;

import cdp.journey.JourneyId;
import cdp.journey.definition.Definition;
import cdp.journey.definition.DefinitionReader;
import cdp.journey.definition.References;
import cdp.segment.SegmentId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The definitions in force, read once per version: a version never changes. */
@Component
class LiveJourneys {
    private static final String RUNNING = """
            SELECT id, version, started_at FROM journey.journeys WHERE status = 'running' ORDER BY id
            """;

    private static final String DEFINITION =
            "SELECT definition FROM journey.journey_versions WHERE journey_id = ? AND version = ?";

    /** What was there when a version was published may be gone by now; its conditions then hold for nobody. */
    private static final References EVERYTHING = new References() {
        @Override
        public boolean hasTemplate(long id) {
            return true;
        }

        @Override
        public boolean hasSegment(SegmentId id) {
            return true;
        }
    };

    private final JdbcTemplate jdbc;
    private final DefinitionReader reader = new DefinitionReader(EVERYTHING);
    private final ConcurrentHashMap<Key, Definition> read = new ConcurrentHashMap<>();

    private record Key(JourneyId journey, int version) {}

    /** @param since what happened before lets nobody in */
    record Live(JourneyId journey, int version, Definition definition, Instant since) {}

    private record Row(JourneyId journey, int version, Instant since) {}

    LiveJourneys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those people may enter. */
    List<Live> running() {
        return jdbc
                .query(
                        RUNNING,
                        (row, number) -> new Row(
                                new JourneyId(row.getLong(1)),
                                row.getInt(2),
                                row.getTimestamp(3).toInstant()))
                .stream()
                .map(row ->
                        new Live(row.journey(), row.version(), definition(row.journey(), row.version()), row.since()))
                .toList();
    }

    Definition definition(JourneyId journey, int version) {
        return read.computeIfAbsent(
                new Key(journey, version),
                key -> reader.read(Objects.requireNonNull(
                                jdbc.queryForObject(DEFINITION, String.class, journey.value(), version)))
                        .sound()
                        .orElseThrow(() -> new IllegalStateException(
                                "version " + version + " of journey " + journey.value() + " cannot be read")));
    }
}
