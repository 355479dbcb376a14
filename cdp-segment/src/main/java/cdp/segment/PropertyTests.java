package cdp.segment;

import cdp.ingest.JsonDoc;
import cdp.segment.condition.Where;
import cdp.segment.evaluation.ValueTest;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Filters over the properties of one event, with the same meaning they have inside a condition. */
public final class PropertyTests {
    private PropertyTests() {}

    /** Whether the properties pass every filter; without filters they do. */
    public static boolean pass(List<Where> filters, JsonDoc properties, Instant now) {
        return filters.isEmpty() || pass(filters, properties.parse(), now);
    }

    public static boolean pass(List<Where> filters, JsonNode properties, Instant now) {
        return filters.stream()
                .allMatch(filter -> ValueTest.passes(filter.test(), properties.path(filter.property()), now));
    }
}
