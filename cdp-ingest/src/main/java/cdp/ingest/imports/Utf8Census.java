package cdp.ingest.imports;

/**
 * Counts how much of a file is and is not UTF-8, while it streams by. One damaged character does not make a file another
 * encoding, so what counts is the proportion.
 */
final class Utf8Census {
    private static final int MANY = 20;

    private long good;
    private long bad;
    private int expected;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (expected > 0 || b < 0) {
                see(b & 0xFF);
            }
        }
    }

    private void see(int b) {
        if (expected > 0) {
            if ((b & 0xC0) == 0x80) {
                expected--;
                good += expected == 0 ? 1 : 0;
                return;
            }
            bad++;
        }
        expected = continuationsAfter(b);
        if (expected < 0) {
            bad++;
            expected = 0;
        }
    }

    /** How many continuation bytes follow this one; negative when it cannot start a character. */
    private static int continuationsAfter(int b) {
        if (b < 0x80) {
            return 0;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            return 1;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return 2;
        }
        return b >= 0xF0 && b <= 0xF4 ? 3 : -1;
    }

    boolean isUtf8() {
        return bad == 0 || good / MANY >= bad;
    }
}
