package cdp.profile;

import cdp.ingest.EventCodec;
import cdp.ingest.SourceId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The attributes of a person with their provenance. Reconciled by recency: the telling that happened last holds; of two at the
 * same instant, the greater text, so that the outcome does not depend on which came first.
 */
public final class Attributes {
    private final TreeMap<String, AttributeValue> values = new TreeMap<>();

    /** Reads the stored form, {@code {"city": {"v": …, "s": source, "t": time}}}. */
    public static Attributes parse(String json) {
        Attributes attributes = new Attributes();
        for (var entry : EventCodec.JSON.readTree(json).properties()) {
            JsonNode stored = entry.getValue();
            attributes.values.put(
                    entry.getKey(),
                    new AttributeValue(
                            stored.path("v"),
                            new SourceId(stored.path("s").intValue()),
                            Instant.parse(stored.path("t").stringValue())));
        }
        return attributes;
    }

    public Map<String, AttributeValue> values() {
        return Collections.unmodifiableMap(values);
    }

    /** @return whether the value now held is the one told */
    public boolean tell(String key, AttributeValue told) {
        AttributeValue held = values.get(key);
        if (held != null && !isLater(told, held)) {
            return false;
        }
        values.put(key, told);
        return held == null || !held.value().equals(told.value());
    }

    /** Forgets an attribute, unless something was told of it later. */
    public boolean forget(String key, Instant at) {
        AttributeValue held = values.get(key);
        return held != null && !held.at().isAfter(at) && values.remove(key) != null;
    }

    /** Takes over what another person, now known to be this one, was told about. */
    public void absorb(Attributes other) {
        other.values.forEach(this::tell);
    }

    private static boolean isLater(AttributeValue told, AttributeValue held) {
        int order = told.at().compareTo(held.at());
        return order > 0
                || (order == 0 && told.value().toString().compareTo(held.value().toString()) > 0);
    }

    /** The values alone, {@code {"city": "上海"}}. */
    public String plainJson() {
        ObjectNode json = EventCodec.JSON.createObjectNode();
        values.forEach((key, value) -> json.set(key, value.value()));
        return json.toString();
    }

    public String toJson() {
        ObjectNode json = EventCodec.JSON.createObjectNode();
        values.forEach((key, value) -> {
            ObjectNode stored = json.putObject(key);
            stored.set("v", value.value());
            stored.put("s", value.source().value());
            stored.put("t", value.at().toString());
        });
        return json.toString();
    }
}
