package cdp.ingest.collector;

import cdp.ingest.RefusalReason;
import cdp.ingest.intake.Parcels.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Bytes off the wire, and out of gzip, never more than the limit: a small body may unpack to a very large one. */
final class Bodies {
    private static final int GZIP_MAGIC_1 = 0x1F;
    private static final int GZIP_MAGIC_2 = 0x8B;

    private Bodies() {}

    /** At most {@code limit + 1} bytes: one more than allowed tells that the rest was not read. */
    static byte[] read(InputStream in, int limit) throws IOException {
        return in.readNBytes(limit + 1);
    }

    static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xFF) == GZIP_MAGIC_1 && (body[1] & 0xFF) == GZIP_MAGIC_2;
    }

    static byte[] gunzip(byte[] body, int limit) throws Unreadable {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            return in.readNBytes(limit + 1);
        } catch (ZipException notGzip) {
            throw new Unreadable(RefusalReason.INVALID_ENCODING, "the body is not valid gzip: " + notGzip.getMessage());
        } catch (IOException cutShort) {
            throw new Unreadable(RefusalReason.INVALID_ENCODING, "the gzip body is cut short");
        }
    }
}
