package cdp.web.console.journeys;

import cdp.ingest.EventCodec;
import cdp.journey.Journey;
import cdp.journey.JourneyFigures.Totals;
import cdp.journey.definition.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A journey as the console shows it. */
record JourneyView(
        long id,
        String name,
        String description,
        String status,
        @Nullable Integer version,
        JsonNode draft,
        @Nullable JsonNode published,
        List<Problem> problems,
        Totals counters,
        String createdBy,
        String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    static JourneyView of(Journey journey, Totals totals) {
        return new JourneyView(
                journey.id().value(),
                journey.name(),
                journey.description(),
                journey.status().name().toLowerCase(Locale.ROOT),
                journey.version(),
                EventCodec.JSON.readTree(journey.draft()),
                journey.published() == null ? null : EventCodec.JSON.readTree(journey.published()),
                journey.problems(),
                totals,
                journey.createdBy(),
                journey.updatedBy(),
                journey.createdAt(),
                journey.updatedAt(),
                journey.publishedAt());
    }
}
