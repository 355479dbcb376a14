package cdp.web.demo.brand;

import java.util.UUID;

/** Values that look drawn at random but follow from a number: each person's ids are the same in every run. */
final class Tokens {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final int BITS_PER_LETTER = 6;
    private static final int LETTERS_PER_WORD = 10;
    private static final long EIGHT_DIGITS = 100_000_000L;

    private Tokens() {}

    /** Spreads a number over all 64 bits, one to one (MurmurHash3's finaliser). */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Two numbers as one. */
    static long pair(long number, long salt) {
        return mix(number * 0x9e3779b97f4a7c15L + mix(salt));
    }

    static String letters(long number, long salt, int length) {
        StringBuilder text = new StringBuilder(length);
        long word = 0;
        for (int i = 0; i < length; i++) {
            word = i % LETTERS_PER_WORD == 0 ? pair(number, salt + i) : word >>> BITS_PER_LETTER;
            text.append(LETTERS.charAt((int) (word & (LETTERS.length() - 1))));
        }
        return text.toString();
    }

    static String uuid(long number, long salt) {
        long high = (pair(number, salt) & ~0xF000L) | 0x4000L;
        long low = (pair(number, salt + 1) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Eight digits, different for different numbers below a hundred million: the factor shares no divisor with the modulus. */
    static String eightDigits(long number, long salt) {
        return Long.toString(EIGHT_DIGITS + Math.floorMod(number * 48_271_603L + salt * 7_654_321L, EIGHT_DIGITS))
                .substring(1);
    }
}
