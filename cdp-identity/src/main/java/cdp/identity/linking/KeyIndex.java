package cdp.identity.linking;

import java.util.UUID;

/** Numbers keys. An open table of plain numbers: a dense component asks it a million times. */
final class KeyIndex {
    private final long[] high;
    private final long[] low;
    private final int[] number;

    KeyIndex(int keys) {
        int size = Integer.highestOneBit(Math.max(keys, 4)) * 4;
        high = new long[size];
        low = new long[size];
        number = new int[size];
    }

    /** Numbers a key; whether it had no number. */
    boolean put(UUID key, int value) {
        int slot = slot(key.getMostSignificantBits(), key.getLeastSignificantBits());
        if (number[slot] != 0) {
            return false;
        }
        high[slot] = key.getMostSignificantBits();
        low[slot] = key.getLeastSignificantBits();
        number[slot] = value + 1;
        return true;
    }

    /** The key's number; negative when it has none. */
    int get(UUID key) {
        return number[slot(key.getMostSignificantBits(), key.getLeastSignificantBits())] - 1;
    }

    private int slot(long most, long least) {
        long mixed = most * 0x9E3779B97F4A7C15L;
        mixed = ((mixed ^ (mixed >>> 32)) + least) * 0xBF58476D1CE4E5B9L;
        int slot = (int) (mixed >>> 32) & (number.length - 1);
        while (number[slot] != 0 && (high[slot] != most || low[slot] != least)) {
            slot = (slot + 1) & (number.length - 1);
        }
        return slot;
    }
}
