package cdp.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object kept as the UTF-8 bytes it travels in: most hops only carry it, so it is decoded by those that look inside. It
 * is valid JSON, free of NUL characters and of numbers PostgreSQL could not store. Immutable.
 */
public final class JsonDoc {
    public static final JsonDoc EMPTY = new JsonDoc("{}");

    private final byte[] utf8;

    public JsonDoc(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonDoc(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Wraps bytes that nobody changes from now on. */
    public static JsonDoc ofUtf8(byte[] utf8) {
        return new JsonDoc(utf8);
    }

    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The document itself, not a copy: to be read only. */
    public byte[] utf8() {
        return utf8;
    }

    public boolean isEmpty() {
        return utf8.length == 2;
    }

    public JsonNode parse() {
        return EventCodec.JSON.readTree(utf8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonDoc doc && Arrays.equals(utf8, doc.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return text();
    }
}
