package cdp.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8 into one growing array. The collectors write every event with it; a general generator spends as much on
 * its own buffers as on the small documents events are made of. The caller keeps the grammar; nothing is checked. Not thread-safe.
 */
public final class JsonBytes {
    private static final char FIRST_PRINTABLE = 0x20;
    private static final char FIRST_NOT_ASCII = 0x80;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    public JsonBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Structure, numbers and literals: ASCII characters that mean what they are. */
    public JsonBytes ascii(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
        return this;
    }

    public JsonBytes ascii(char one) {
        room(1);
        bytes[size++] = (byte) one;
        return this;
    }

    public JsonBytes raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
        return this;
    }

    /** The text in quotes, escaped. Half surrogate pairs must have been removed. */
    public JsonBytes string(String text) {
        int length = text.length();
        room(length + 2);
        bytes[size++] = '"';
        int i = 0;
        while (i < length && isPlain(text.charAt(i))) {
            bytes[size++] = (byte) text.charAt(i++);
        }
        if (i < length) {
            rest(text, i);
        }
        return ascii('"');
    }

    private static boolean isPlain(char c) {
        return c >= FIRST_PRINTABLE && c < FIRST_NOT_ASCII && c != '"' && c != '\\';
    }

    private void rest(String text, int from) {
        int plain = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_PRINTABLE || c == '"' || c == '\\') {
                raw(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                escaped(c);
                plain = i + 1;
            }
        }
        raw(text.substring(plain).getBytes(StandardCharsets.UTF_8));
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> ascii('\\').ascii(c);
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            default -> ascii("\\u00").ascii((char) HEX[c >> 4]).ascii((char) HEX[c & 0xF]);
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
