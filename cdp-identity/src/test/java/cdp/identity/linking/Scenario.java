package cdp.identity.linking;

import cdp.ingest.BlockedValues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One published or home-made example: rules, events, and who must and must not be one person. Fields nobody knows are
 * ignored; a namespace may also have {@code strong}, {@code limit} (a number, or as in "5 weekly"), {@code window},
 * {@code generic_after} and {@code blocked}; an event may say {@code trust} PUBLIC and {@code at} (an instant, or hours).
 */
record Scenario(
        String id,
        LinkRules rules,
        List<Told> events,
        List<List<String>> mustLink,
        List<List<String>> softMustLink,
        List<List<String>> mustNotLink,
        List<Decision> decisions,
        List<Flag.Kind> mustFlag) {

    private static final Pattern SPOKEN_LIMIT = Pattern.compile("(\\d+)(?:\\s+(?:per\\s+)?([a-z]+))?");
    private static final Set<String> TIMES = Set.of("at", "time", "timestamp", "occurred_at");

    static Scenario read(JsonNode json) {
        Map<String, LinkRule> kinds = new HashMap<>();
        BlockedValues blocked = BlockedValues.STANDARD;
        for (JsonNode namespace : json.path("namespaces")) {
            String kind = namespace.path("ns").asString();
            kinds.put(kind, rule(namespace));
            blocked = blocked.and(kind, texts(namespace.path("blocked")));
        }
        LinkRules rules = new LinkRules(
                Policy.valueOf(json.path("conflict_policy").asString("LAST_WINS")),
                kinds,
                new LinkRule(1_000, true, Limit.NONE, LinkRule.GENERIC_AFTER),
                json.path("component_cap").asInt(LinkRules.COMPONENT_CAP));
        return new Scenario(
                json.path("id").asString(),
                rules,
                events(json.path("events_in_time_order"), kinds, blocked),
                pairs(json.path("must_link")),
                pairs(json.path("soft_must_link")),
                pairs(json.path("must_not_link")),
                decisions(json),
                texts(json.path("must_flag")).stream().map(Flag.Kind::valueOf).toList());
    }

    private static LinkRule rule(JsonNode namespace) {
        return new LinkRule(
                namespace.path("priority").asInt(1_000),
                namespace.path("strong").asBoolean(true),
                limit(namespace),
                namespace.path("generic_after").asInt(LinkRule.GENERIC_AFTER));
    }

    private static Limit limit(JsonNode namespace) {
        if (namespace.path("unique").asBoolean(false)) {
            return Limit.ONE;
        }
        Matcher spoken =
                SPOKEN_LIMIT.matcher(namespace.path("limit").asString("").toLowerCase(Locale.ROOT));
        if (!spoken.matches()) {
            return Limit.NONE;
        }
        String window = namespace.path("window").asString(spoken.group(2) == null ? "ever" : spoken.group(2));
        Duration stretch = stretch(window.toLowerCase(Locale.ROOT));
        return new Limit(Integer.parseInt(spoken.group(1)), stretch.isZero() ? null : stretch);
    }

    private static Duration stretch(String window) {
        return switch (window) {
            case "ever", "null" -> Duration.ZERO;
            case "day", "daily" -> Duration.ofDays(1);
            case "week", "weekly" -> Duration.ofDays(7);
            case "month", "monthly" -> Duration.ofDays(30);
            case "year", "yearly", "annually" -> Duration.ofDays(365);
            default ->
                Duration.parse(window.startsWith("p") ? window : window.endsWith("d") ? "p" + window : "pt" + window);
        };
    }

    private static List<Told> events(JsonNode json, Map<String, LinkRule> kinds, BlockedValues blocked) {
        List<Told> events = new ArrayList<>();
        for (JsonNode event : json) {
            List<Told.Name> names = new ArrayList<>();
            Instant at = Instant.EPOCH.plus(Duration.ofHours(events.size()));
            boolean verified = true;
            for (Map.Entry<String, JsonNode> field : event.properties()) {
                boolean declared = kinds.containsKey(field.getKey());
                if (!declared && TIMES.contains(field.getKey())) {
                    at = time(field.getValue());
                } else if (!declared && field.getKey().equals("trust")) {
                    verified = !field.getValue().asString().equals("PUBLIC");
                } else {
                    texts(field.getValue()).stream()
                            .filter(value -> !blocked.refuses(field.getKey(), value))
                            .forEach(value -> names.add(new Told.Name(field.getKey(), value)));
                }
            }
            events.add(new Told(new UUID(0, events.size()), at, verified, names));
        }
        return events;
    }

    private static Instant time(JsonNode time) {
        return time.isNumber() ? Instant.EPOCH.plus(Duration.ofHours(time.asLong())) : Instant.parse(time.asString());
    }

    private static List<Decision> decisions(JsonNode json) {
        List<Decision> decisions = new ArrayList<>();
        for (Decision.Ruling ruling : Decision.Ruling.values()) {
            for (List<String> pair : pairs(json.path("ruled_" + ruling.name().toLowerCase(Locale.ROOT)))) {
                decisions.add(new Decision(Told.key(pair.get(0)), Told.key(pair.get(1)), ruling, Instant.EPOCH));
            }
        }
        return decisions;
    }

    private static List<List<String>> pairs(JsonNode json) {
        List<List<String>> pairs = new ArrayList<>();
        json.forEach(pair -> pairs.add(texts(pair)));
        return pairs;
    }

    /** One text or several; a JSON null is no value. */
    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(text -> texts.addAll(texts(text)));
        } else if (!json.isMissingNode() && !json.isNull()) {
            texts.add(json.asString());
        }
        return texts;
    }
}
