package cdp.identity.graph;

import cdp.identity.RawPosition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An event that changed state, from where on the road, and when it was received.
 *
 * @param receivedOn days since 1970, in UTC
 */
record LandedEntry(UUID id, RawPosition position, int receivedOn) {
    private static final int BYTES = 16 + 8 + 4;
    private static final int DAY = 86_400;

    static LandedEntry of(Mention mention) {
        return new LandedEntry(mention.event().id().value(), mention.position(), (int)
                Math.floorDiv(mention.event().receivedAt().getEpochSecond(), DAY));
    }

    /** Entries of one raw partition. */
    static byte[] pack(List<LandedEntry> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * BYTES);
        for (LandedEntry entry : entries) {
            bytes.putLong(entry.id.getMostSignificantBits())
                    .putLong(entry.id.getLeastSignificantBits())
                    .putLong(entry.position.offset())
                    .putInt(entry.receivedOn);
        }
        return bytes.array();
    }

    static List<LandedEntry> unpack(int partition, byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        List<LandedEntry> entries = new ArrayList<>(packed.length / BYTES);
        while (bytes.hasRemaining()) {
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            RawPosition position = new RawPosition(partition, bytes.getLong());
            entries.add(new LandedEntry(id, position, bytes.getInt()));
        }
        return entries;
    }
}
