package cdp.profile.store;

import cdp.ingest.Event;
import cdp.profile.AttributeValue;
import cdp.profile.Attributes;
import java.math.BigDecimal;
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
        JsonNode traits = event.traits().parse();
        String operation = event.properties().isEmpty() || !event.name().equals(Event.PROFILE_UPDATED)
                ? "set"
                : event.properties().parse().path("operation").asString("set");
        switch (operation) {
            case "unset" -> traits.propertyNames().forEach(key -> forget(event, attributes, key, changes));
            case "delete" ->
                new TreeMap<>(attributes.values()).keySet().forEach(key -> forget(event, attributes, key, changes));
            default -> {
                for (var trait : traits.properties()) {
                    tell(event, attributes, trait.getKey(), told(operation, trait, attributes), changes);
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
            Event event, Attributes attributes, String key, JsonNode value, Map<String, JsonNode> changes) {
        if (value.isNull()) {
            forget(event, attributes, key, changes);
        } else if (attributes.tell(key, new AttributeValue(value, event.source(), event.occurredAt()))) {
            changes.put(key, value);
        }
    }

    private static void forget(Event event, Attributes attributes, String key, Map<String, JsonNode> changes) {
        if (attributes.forget(key, event.occurredAt())) {
            changes.put(key, JsonNodeFactory.instance.nullNode());
        }
    }
}
