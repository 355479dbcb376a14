package cdp.journey.catalog;

import cdp.ingest.EventCodec;
import cdp.segment.SegmentId;
import cdp.segment.SegmentUses;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Journeys, other than those that are over, whose draft or definition in force mentions a segment. */
@Component
class JourneySegmentUses implements SegmentUses {
    private static final String DEFINITIONS = """
            SELECT j.id, j.name, j.draft, v.definition FROM journey.journeys j
            LEFT JOIN journey.journey_versions v ON v.journey_id = j.id AND v.version = j.version
            WHERE j.status <> 'stopped' AND (j.draft LIKE '%segmentId%' OR v.definition LIKE '%segmentId%') ORDER BY j.id
            """;

    private record Mentioning(long id, String name, List<String> definitions) {}

    private final JdbcTemplate jdbc;

    JourneySegmentUses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(SegmentId segment) {
        return jdbc
                .query(
                        DEFINITIONS,
                        (row, number) -> new Mentioning(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(4) == null
                                        ? List.of(row.getString(3))
                                        : List.of(row.getString(3), row.getString(4))))
                .stream()
                .filter(journey -> journey.definitions().stream()
                        .anyMatch(json -> mentions(EventCodec.JSON.readTree(json), segment.value())))
                .map(journey -> new Use("journey", journey.id(), journey.name()))
                .toList();
    }

    private static boolean mentions(JsonNode json, long segment) {
        JsonNode named = json.path("segmentId");
        return (named.isIntegralNumber() && named.longValue() == segment)
                || json.valueStream().anyMatch(inside -> mentions(inside, segment));
    }
}
