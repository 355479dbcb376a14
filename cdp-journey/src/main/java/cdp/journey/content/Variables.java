package cdp.journey.content;

import cdp.ingest.EventCodec;
import cdp.ingest.IdentifierKinds;
import cdp.profile.Profiles.Summary;
import cdp.profile.WellKnown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What a content may speak of: the person, the event that let them in, the brand. Plain maps, lists, texts and numbers. */
public record Variables(Map<String, Object> values) {

    /**
     * @param summary null for somebody nothing is known of
     * @param trigger JSON of what let the person in
     */
    public static Variables of(long oneId, @Nullable Summary summary, String trigger, String brand) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("one_id", oneId);
        if (summary != null) {
            String name = WellKnown.name(summary.attributes());
            if (name != null) {
                person.put("name", name);
            }
            summary.identifiers().stream()
                    .map(held -> held.identifier())
                    .filter(identifier -> identifier.kind().equals(IdentifierKinds.PHONE))
                    .findFirst()
                    .ifPresent(phone -> person.put("phone_masked", masked(phone.value())));
            Map<String, Object> attributes = new LinkedHashMap<>();
            summary.attributes().forEach((key, value) -> put(attributes, key, plain(value.value())));
            person.put("attributes", attributes);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", person);
        put(values, "event", plain(EventCodec.JSON.readTree(trigger)));
        values.put("brand", Map.of("name", brand));
        return new Variables(values);
    }

    /** The last digits, as much as tells somebody that they are meant. */
    private static String masked(String phone) {
        return phone.length() < 8 ? "****" : "****" + phone.substring(phone.length() - 4);
    }

    private static void put(Map<String, Object> into, String key, @Nullable Object value) {
        if (value != null) {
            into.put(key, value);
        }
    }

    private static @Nullable Object plain(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                json.properties().forEach(entry -> put(map, entry.getKey(), plain(entry.getValue())));
                yield map;
            }
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                json.forEach(one -> {
                    Object value = plain(one);
                    if (value != null) {
                        list.add(value);
                    }
                });
                yield list;
            }
            case STRING -> json.stringValue();
            case BOOLEAN -> json.booleanValue();
            case NUMBER ->
                json.isIntegralNumber() && json.canConvertToLong() ? (Object) json.longValue() : json.asString();
            default -> null;
        };
    }

    /** With everything in it made harmless for HTML: whoever wrote it, it is text. */
    Map<String, Object> forHtml() {
        return escaped(values);
    }

    private static Map<String, Object> escaped(Map<String, Object> map) {
        Map<String, Object> safe = new LinkedHashMap<>();
        map.forEach((key, value) -> safe.put(key, escaped(value)));
        return safe;
    }

    private static Object escaped(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> safe = new LinkedHashMap<>();
            map.forEach((key, inside) -> safe.put(String.valueOf(key), escaped((Object) inside)));
            return safe;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inside -> escaped((Object) inside)).toList();
        }
        return value instanceof String text ? HtmlUtils.htmlEscape(text) : value;
    }

    /** Whether there is something under a dotted path. */
    boolean has(String path) {
        Object at = values;
        for (String step : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
            if (at == null) {
                return false;
            }
        }
        return !(at instanceof String text) || !text.isBlank();
    }
}
