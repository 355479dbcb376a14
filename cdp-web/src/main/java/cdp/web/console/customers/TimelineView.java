package cdp.web.console.customers;

import cdp.ingest.JsonDoc;
import cdp.profile.EventCategory;
import cdp.profile.Timeline.Entry;
import cdp.profile.Timeline.Facets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page of what happened to a customer, masked, with how much of what there is in all. */
record TimelineView(List<EventView> items, @Nullable String next, FacetsView facets) {

    record EventView(
            UUID id,
            String name,
            String category,
            Instant occurredAt,
            Instant receivedAt,
            int sourceId,
            @Nullable String sourceName,
            @Nullable String sourceKind,
            JsonNode properties,
            JsonNode context,
            long oneIdAtEvent) {

        static EventView of(Entry entry, SourceNames sources) {
            return new EventView(
                    entry.id().value(),
                    entry.name(),
                    wireName(EventCategory.of(entry.name())),
                    entry.occurredAt(),
                    entry.receivedAt(),
                    entry.source().value(),
                    sources.name(entry.source()),
                    sources.kind(entry.source()),
                    masked(entry.properties()),
                    masked(entry.context()),
                    entry.oneIdAtEvent().value());
        }

        private static JsonNode masked(JsonDoc doc) {
            return Masked.ofEvent(doc.parse());
        }
    }

    record FacetsView(List<SourceCount> sources, List<CategoryCount> categories) {
        static FacetsView of(Facets facets, SourceNames names) {
            return new FacetsView(
                    facets.sources().entrySet().stream()
                            .map(count -> new SourceCount(
                                    count.getKey().value(),
                                    Objects.requireNonNullElse(
                                            names.name(count.getKey()),
                                            "#" + count.getKey().value()),
                                    count.getValue()))
                            .toList(),
                    facets.categories().entrySet().stream()
                            .map(count -> new CategoryCount(wireName(count.getKey()), count.getValue()))
                            .toList());
        }
    }

    record SourceCount(int sourceId, String name, long count) {}

    record CategoryCount(String category, long count) {}

    static String wireName(EventCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
