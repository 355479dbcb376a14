package cdp.identity.graph;

import cdp.ingest.Event;
import cdp.ingest.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person decided about identifiers, as an event of the product carries it.
 *
 * @param pairs of identifiers, ruled together or apart
 * @param keys identifiers to block, to open again, or to look at again
 * @param by who decided; null when rules changed
 */
record Order(
        Kind kind,
        List<Pair> pairs,
        List<UUID> keys,
        @Nullable String by) {
    enum Kind {
        TOGETHER,
        APART,
        BLOCK,
        UNBLOCK,
        /** Nothing is decided but to look again by the rules of today. */
        REVIEW
    }

    record Pair(UUID a, UUID b) {
        Pair {
            if (a.compareTo(b) > 0) {
                UUID smaller = b;
                b = a;
                a = smaller;
            }
        }
    }

    /** @throws IllegalArgumentException when the product's own event makes no sense */
    static @Nullable Order in(Event event) {
        if (!event.name().equals(Event.IDENTITY_DECIDED) || event.trust() != Trust.PRODUCT) {
            return null;
        }
        JsonNode told = event.properties().parse();
        List<Pair> pairs = new ArrayList<>();
        told.path("pairs").forEach(pair -> pairs.add(new Pair(uuid(pair.path(0)), uuid(pair.path(1)))));
        List<UUID> keys = new ArrayList<>();
        told.path("keys").forEach(key -> keys.add(uuid(key)));
        String by = told.path("by").asString("");
        return new Order(
                Kind.valueOf(told.path("order").asString("").toUpperCase(Locale.ROOT)),
                pairs,
                keys,
                by.isEmpty() ? null : by);
    }

    private static UUID uuid(JsonNode node) {
        return UUID.fromString(node.asString(""));
    }

    String cause() {
        return kind == Kind.REVIEW ? "rules" : "decision";
    }

    /** Every identifier it is about. */
    List<UUID> concerned() {
        List<UUID> all = new ArrayList<>(keys);
        pairs.forEach(pair -> all.addAll(List.of(pair.a(), pair.b())));
        return all;
    }
}
