package cdp.profile.store;

import cdp.ingest.Event;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import cdp.profile.AttributeValue;
import cdp.profile.Attributes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Applies what one event says about a person to the person's attributes. Pure. */
final class Telling {
    private Telling() {}

    /** Names the event's traits and writes those that changed into {@code changes}; a removed one as null. */
    static void apply(Event event, Attributes attributes, Map<String, JsonNode> changes) {
        apply(
                new Said(event.name(), event.source(), event.occurredAt(), event.traits(), event.properties()),
                attributes,
                changes);
    }

    /** What of an event says something about its person. */
    record Said(String name, SourceId source, Instant at, JsonDoc traits, JsonDoc properties) {}

    static void apply(Said said, Attributes attributes, Map<String, JsonNode> changes) {
        JsonNode traits = said.traits().parse();
        String operation = said.properties().isEmpty() || !said.name().equals(Event.PROFILE_UPDATED)
                ? "set"
                : said.properties().parse().path("operation").asString("set");
        switch (operation) {
            case "unset" -> traits.propertyNames().forEach(key -> forget(said, attributes, key, changes));
            case "delete" ->
                new TreeMap<>(attributes.values()).keySet().forEach(key -> forget(said, attributes, key, changes));
            default -> {
                for (var trait : traits.properties()) {
                    tell(said, attributes, trait.getKey(), told(operation, trait, attributes), changes);
                }
            }
        }
    }

    private static JsonNode told(String operation, Map.Entry<String, JsonNode> trait, Attributes attributes) {
        AttributeValue held = attributes.values().get(trait.getKey());
        JsonNode old = held == null ? JsonNodeFactory.instance.nullNode() : held.value();
        JsonNode said = trait.getValue();
        return switch (operation) {
            case "set_once" -> held == null ? said : old;
            case "increment" ->
                said.isNumber()
                        ? JsonNodeFactory.instance.numberNode(
                                (old.isNumber() ? old.decimalValue() : BigDecimal.ZERO).add(said.decimalValue()))
                        : old;
            case "append" -> appended(old, said);
            default -> said;
        };
    }

    private static JsonNode appended(JsonNode old, JsonNode said) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        (old.isArray() ? old : JsonNodeFactory.instance.arrayNode()).forEach(all::add);
        if (said.isArray()) {
            said.forEach(all::add);
        } else {
            all.add(said);
        }
        return all;
    }

    private static void tell(
            Said said, Attributes attributes, String key, JsonNode value, Map<String, JsonNode> changes) {
        if (value.isNull()) {
            forget(said, attributes, key, changes);
        } else if (attributes.tell(key, new AttributeValue(value, said.source(), said.at()))) {
            changes.put(key, value);
        }
    }

    private static void forget(Said said, Attributes attributes, String key, Map<String, JsonNode> changes) {
        if (attributes.forget(key, said.at())) {
            changes.put(key, JsonNodeFactory.instance.nullNode());
        }
    }
}
