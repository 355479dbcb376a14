package cdp.ingest.mapping;

import cdp.ingest.JsonBytes;
import cdp.ingest.JsonDoc;
import cdp.ingest.RefusalReason;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * Writes a parsed object in a form that every store downstream takes: PostgreSQL knows no NUL character and no half surrogate
 * pair (both become U+FFFD, visibly), and its numbers are finite.
 */
final class CleanJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_EXPONENT = 300;
    private static final char REPLACEMENT = '\uFFFD';

    private CleanJson() {}

    /** The object as a document; an empty document for a missing or null node. */
    static JsonDoc of(JsonNode node, String where) {
        if (node.isMissingNode() || node.isNull()) {
            return JsonDoc.EMPTY;
        }
        if (!node.isObject()) {
            throw new InputRefused(RefusalReason.INVALID_JSON, where + " must be an object");
        }
        JsonBytes json = new JsonBytes(512);
        write(json, node, where, 1);
        return JsonDoc.ofUtf8(json.toByteArray());
    }

    private static void write(JsonBytes json, JsonNode node, String where, int depth) {
        if (depth > MAX_DEPTH) {
            throw new InputRefused(RefusalReason.TOO_DEEP, where + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(json, node, where, depth);
            case ARRAY -> writeArray(json, node, where, depth);
            case STRING -> json.string(clean(node.stringValue()));
            case NUMBER -> json.ascii(number(node, where));
            case BOOLEAN -> json.ascii(node.booleanValue() ? "true" : "false");
            case NULL, MISSING, BINARY, POJO -> json.ascii("null");
        }
    }

    private static void writeObject(JsonBytes json, JsonNode object, String where, int depth) {
        json.ascii('{');
        boolean first = true;
        for (var property : object.properties()) {
            if (!first) {
                json.ascii(',');
            }
            first = false;
            json.string(clean(property.getKey())).ascii(':');
            write(json, property.getValue(), where, depth + 1);
        }
        json.ascii('}');
    }

    private static void writeArray(JsonBytes json, JsonNode array, String where, int depth) {
        json.ascii('[');
        boolean first = true;
        for (JsonNode element : array) {
            if (!first) {
                json.ascii(',');
            }
            first = false;
            write(json, element, where, depth + 1);
        }
        json.ascii(']');
    }

    private static String number(JsonNode node, String where) {
        if (node.isInt() || node.isLong()) {
            return Long.toString(node.longValue());
        }
        BigDecimal number = node.decimalValue();
        if (number.precision() > MAX_EXPONENT || Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            throw new InputRefused(RefusalReason.INVALID_JSON, where + " holds a number outside ±1e" + MAX_EXPONENT);
        }
        return number.toString();
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
