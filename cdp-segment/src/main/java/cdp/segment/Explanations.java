package cdp.segment;

import cdp.identity.OneId;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.segment.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why a condition holds for a person, or does not: every node with what it saw. */
public interface Explanations {

    /** Empty when there is no such person. */
    Optional<Explanation> explain(Condition condition, OneId person, Instant now);

    /** @param person who the OneID asked about is today */
    record Explanation(
            OneId person, boolean holds, @Nullable Instant nextChangeAt, Instant asOf, List<Node> nodes) {}

    /**
     * @param id of the node, or its path where it has none: {@code conditions[0]}, {@code root}
     * @param attribute the attribute looked at; null for every other sort of node
     * @param value what the person's attribute is, or the tally comes to; null for groups and what is missing
     * @param events the latest few that count
     */
    record Node(
            String id,
            boolean holds,
            @Nullable String attribute,
            @Nullable JsonNode value,
            Sentence summary,
            List<Seen> events) {}

    record Seen(EventId id, String name, Instant occurredAt, JsonDoc properties) {}
}
