package cdp.identity.graph;

import java.util.Collection;
import java.util.UUID;

/**
 * A Bloom filter over random ids: says "never" surely and "perhaps" with few mistakes, in a fixed amount of memory however many
 * it has seen. The more it has seen, the more often it says "perhaps" for nothing; it never forgets.
 *
 * @see <a href="https://doi.org/10.1145/362686.362692">B. H. Bloom, Space/Time Trade-offs in Hash Coding, 1970</a>
 */
final class IdFilter {
    private static final int PROBES = 5;

    private final long[] words;
    private final long mask;

    /** @param bytes of memory; rounded down to a power of two */
    IdFilter(int bytes) {
        int size = Integer.highestOneBit(Math.max(bytes / Long.BYTES, 1));
        this.words = new long[size];
        this.mask = (long) size * Long.SIZE - 1;
    }

    synchronized void addAll(Collection<UUID> ids) {
        for (UUID id : ids) {
            for (int probe = 0; probe < PROBES; probe++) {
                long bit = bit(id, probe);
                words[(int) (bit >>> 6)] |= 1L << bit;
            }
        }
    }

    /** Of ids another thread adds at this moment it may say either. */
    boolean mayHold(UUID id) {
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = bit(id, probe);
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The two halves of a random id, without its version, are independent hashes; the rest are combinations of them. */
    private long bit(UUID id, int probe) {
        return (id.getMostSignificantBits() >>> 16) + probe * (id.getLeastSignificantBits() | 1) & mask;
    }
}
