package cdp.web.console.customers;

import cdp.profile.AttributeValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An attribute with where it is known from. */
record AttributeView(
        String key,
        JsonNode value,
        String type,
        int sourceId,
        @Nullable String sourceName,
        Instant at) {

    static List<AttributeView> masked(Map<String, AttributeValue> attributes, SourceNames sources) {
        return attributes.entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        entry.getValue(),
                        Masked.attribute(entry.getKey(), entry.getValue().value()),
                        sources))
                .toList();
    }

    static List<AttributeView> open(Map<String, AttributeValue> attributes, SourceNames sources) {
        return attributes.entrySet().stream()
                .map(entry ->
                        of(entry.getKey(), entry.getValue(), entry.getValue().value(), sources))
                .toList();
    }

    private static AttributeView of(String key, AttributeValue held, JsonNode shown, SourceNames sources) {
        return new AttributeView(
                key, shown, type(held.value()), held.source().value(), sources.name(held.source()), held.at());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "list";
            case OBJECT -> "object";
            default -> isTime(value.asString("")) ? "time" : "text";
        };
    }

    private static boolean isTime(String text) {
        if (text.length() < 20 || text.charAt(4) != '-') {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }
}
