package cdp.ingest.mapping;

import cdp.ingest.EventCodec;
import cdp.ingest.JsonDoc;
import cdp.ingest.RefusalReason;
import java.io.StringWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes a parsed object as text that every store downstream takes: PostgreSQL knows no NUL character and no half surrogate
 * pair (both become U+FFFD, visibly), and its numbers are finite.
 */
final class CleanJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_EXPONENT = 300;
    private static final char REPLACEMENT = '\uFFFD';

    private CleanJson() {}

    /** The object as text; an empty document for a missing or null node. */
    static JsonDoc of(JsonNode node, String where) {
        if (node.isMissingNode() || node.isNull()) {
            return JsonDoc.EMPTY;
        }
        if (!node.isObject()) {
            throw new InputRefused(RefusalReason.INVALID_JSON, where + " must be an object");
        }
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = EventCodec.JSON.createGenerator(out)) {
            write(json, node, where, 1);
        }
        return new JsonDoc(out.toString());
    }

    private static void write(JsonGenerator json, JsonNode node, String where, int depth) {
        if (depth > MAX_DEPTH) {
            throw new InputRefused(RefusalReason.TOO_DEEP, where + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        switch (node.getNodeType()) {
            case OBJECT -> {
                json.writeStartObject();
                for (var property : node.properties()) {
                    json.writeName(clean(property.getKey()));
                    write(json, property.getValue(), where, depth + 1);
                }
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode element : node) {
                    write(json, element, where, depth + 1);
                }
                json.writeEndArray();
            }
            case STRING -> json.writeString(clean(node.stringValue()));
            case NUMBER -> writeNumber(json, node, where);
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            case NULL, MISSING, BINARY, POJO -> json.writeNull();
        }
    }

    private static void writeNumber(JsonGenerator json, JsonNode node, String where) {
        if (node.isInt() || node.isLong()) {
            json.writeNumber(node.longValue());
            return;
        }
        BigDecimal number = node.decimalValue();
        if (number.precision() > MAX_EXPONENT || Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            throw new InputRefused(RefusalReason.INVALID_JSON, where + " holds a number outside ±1e" + MAX_EXPONENT);
        }
        json.writeNumber(number);
    }

    /** The text without characters PostgreSQL refuses. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaceBroken(text);
            }
        }
        return text;
    }

    private static String replaceBroken(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? REPLACEMENT : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
