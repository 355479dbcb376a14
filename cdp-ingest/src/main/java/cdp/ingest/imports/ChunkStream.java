package cdp.ingest.imports;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Pieces read as one stream that knows how far it is. */
final class ChunkStream extends InputStream {
    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] chunk = new byte[0];
    private int at;
    private int nextNo;
    private long position;

    /** @param chunks the piece of a number, counted from 0; empty after the last */
    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    long position() {
        return position;
    }

    @Override
    public int read() {
        if (!hasMore()) {
            return -1;
        }
        position++;
        return chunk[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, count);
        at += count;
        position += count;
        return count;
    }

    private boolean hasMore() {
        if (at < chunk.length) {
            return true;
        }
        Optional<byte[]> next = chunks.apply(nextNo);
        if (next.isEmpty()) {
            return false;
        }
        nextNo++;
        chunk = next.get();
        at = 0;
        return chunk.length > 0;
    }
}
