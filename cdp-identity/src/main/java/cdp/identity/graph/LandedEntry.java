package cdp.identity.graph;

import cdp.identity.RawPosition;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An event that changed state, from where on the road, and when it was received. */
record LandedEntry(UUID id, RawPosition position, LocalDate receivedOn) {
    private static final int BYTES = 16 + 8 + 4;

    static LandedEntry of(Mention mention) {
        return new LandedEntry(
                mention.event().id().value(),
                mention.position(),
                LocalDate.ofInstant(mention.event().receivedAt(), ZoneOffset.UTC));
    }

    /** Entries of one raw partition. */
    static byte[] pack(List<LandedEntry> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * BYTES);
        for (LandedEntry entry : entries) {
            bytes.putLong(entry.id.getMostSignificantBits())
                    .putLong(entry.id.getLeastSignificantBits())
                    .putLong(entry.position.offset())
                    .putInt((int) entry.receivedOn.toEpochDay());
        }
        return bytes.array();
    }

    static List<LandedEntry> unpack(int partition, byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        List<LandedEntry> entries = new ArrayList<>(packed.length / BYTES);
        while (bytes.hasRemaining()) {
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            RawPosition position = new RawPosition(partition, bytes.getLong());
            entries.add(new LandedEntry(id, position, LocalDate.ofEpochDay(bytes.getInt())));
        }
        return entries;
    }
}
