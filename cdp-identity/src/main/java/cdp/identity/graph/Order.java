package cdp.identity.graph;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person decided about identifiers, as an event of the product carries it.
 *
 * @param apart pairs that are different people; likewise {@code together}
 * @param keys identifiers to block, to open again, or to look at again
 * @param by who decided; null when rules changed
 */
public record Order(
        Kind kind,
        List<Pair> apart,
        List<Pair> together,
        List<UUID> keys,
        @Nullable String by) {
    public enum Kind {
        RULE,
        BLOCK,
        UNBLOCK,
        /** Nothing is decided but to look again by the rules of today. */
        REVIEW
    }

    public record Pair(UUID a, UUID b) {
        public Pair {
            if (a.compareTo(b) > 0) {
                UUID smaller = b;
                b = a;
                a = smaller;
            }
        }
    }

    public Order {
        apart = List.copyOf(apart);
        together = List.copyOf(together);
        keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException when the product's own event makes no sense */
    static @Nullable Order in(Event event) {
        if (!isIn(event)) {
            return null;
        }
        JsonNode told = event.properties().parse();
        List<UUID> keys = new ArrayList<>();
        told.path("keys").forEach(key -> keys.add(uuid(key)));
        String by = told.path("by").asString("");
        return new Order(
                Kind.valueOf(told.path("order").asString("").toUpperCase(Locale.ROOT)),
                pairs(told.path("apart")),
                pairs(told.path("together")),
                keys,
                by.isEmpty() ? null : by);
    }

    /** Such an event tells of a person, but is none of theirs. */
    static boolean isIn(Event event) {
        return event.trust() == Trust.PRODUCT && event.name().equals(Event.IDENTITY_DECIDED);
    }

    private static List<Pair> pairs(JsonNode node) {
        List<Pair> pairs = new ArrayList<>();
        node.forEach(pair -> pairs.add(new Pair(uuid(pair.path(0)), uuid(pair.path(1)))));
        return pairs;
    }

    private static UUID uuid(JsonNode node) {
        return UUID.fromString(node.asString(""));
    }

    /** The properties of the event that carries it. */
    public JsonDoc toProperties() {
        ObjectNode json = EventCodec.JSON.createObjectNode();
        json.put("order", kind.name().toLowerCase(Locale.ROOT));
        write(json.putArray("apart"), apart);
        write(json.putArray("together"), together);
        ArrayNode told = json.putArray("keys");
        keys.forEach(key -> told.add(key.toString()));
        if (by != null) {
            json.put("by", by);
        }
        return new JsonDoc(json.toString());
    }

    private static void write(ArrayNode into, List<Pair> pairs) {
        for (Pair pair : pairs) {
            into.addArray().add(pair.a().toString()).add(pair.b().toString());
        }
    }

    String cause() {
        return by == null ? "rules" : "decision";
    }

    /** Every identifier it is about. */
    public List<UUID> concerned() {
        List<UUID> all = new ArrayList<>(keys);
        apart.forEach(pair -> all.addAll(List.of(pair.a(), pair.b())));
        together.forEach(pair -> all.addAll(List.of(pair.a(), pair.b())));
        return all;
    }
}
