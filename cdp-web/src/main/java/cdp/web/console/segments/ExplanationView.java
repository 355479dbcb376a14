package cdp.web.console.segments;

import cdp.segment.Explanations.Explanation;
import cdp.segment.Explanations.Node;
import cdp.segment.Explanations.Seen;
import cdp.web.console.Words;
import cdp.web.console.customers.CustomerRow;
import cdp.web.console.customers.Masked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why somebody is in a segment or is not, masked. */
record ExplanationView(
        long oneId,
        @Nullable String name,
        @Nullable String phone,
        boolean result,
        @Nullable Instant nextChangeAt,
        Instant asOf,
        List<NodeView> nodes) {

    record NodeView(String id, boolean holds, @Nullable JsonNode value, Words summary, List<SeenView> events) {
        static NodeView of(Node node) {
            JsonNode value = node.value();
            String attribute = node.attribute();
            return new NodeView(
                    node.id(),
                    node.holds(),
                    value == null || attribute == null ? value : Masked.attribute(attribute, value),
                    Words.of(node.summary()),
                    node.events().stream().map(SeenView::of).toList());
        }
    }

    record SeenView(UUID id, String name, Instant occurredAt, JsonNode properties) {
        static SeenView of(Seen seen) {
            return new SeenView(
                    seen.id().value(),
                    seen.name(),
                    seen.occurredAt(),
                    Masked.ofEvent(seen.properties().parse()));
        }
    }

    static ExplanationView of(Explanation explanation, @Nullable CustomerRow person) {
        return new ExplanationView(
                explanation.person().value(),
                person == null ? null : person.name(),
                person == null ? null : person.phone(),
                explanation.holds(),
                explanation.nextChangeAt(),
                explanation.asOf(),
                explanation.nodes().stream().map(NodeView::of).toList());
    }
}
