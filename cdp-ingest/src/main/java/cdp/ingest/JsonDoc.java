package cdp.ingest;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object kept as text: most hops only carry it, so it is parsed by those that look inside. The text is valid JSON,
 * free of NUL characters and of numbers PostgreSQL could not store.
 */
public record JsonDoc(String text) {
    public static final JsonDoc EMPTY = new JsonDoc("{}");

    public JsonDoc {
        Objects.requireNonNull(text);
    }

    public boolean isEmpty() {
        return text.length() == 2;
    }

    public JsonNode parse() {
        return EventCodec.JSON.readTree(text);
    }
}
