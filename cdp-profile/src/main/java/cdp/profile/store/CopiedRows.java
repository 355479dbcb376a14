package cdp.profile.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code COPY … TO STDOUT (FORMAT binary)} sends, message by message, a row at a time.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">PostgreSQL: COPY, Binary Format</a>
 */
final class CopiedRows {
    private static final int SIGNATURE_AND_FLAGS = 15;
    private static final long EPOCH = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z"));

    private boolean started;
    private ByteBuffer row = ByteBuffer.allocate(0);

    /** Hands over every row of the message; the consumer reads its columns in order from this reader. */
    void read(byte[] message, Consumer<CopiedRows> consumer) {
        row = ByteBuffer.wrap(message);
        if (!started) {
            row.position(SIGNATURE_AND_FLAGS);
            int extension = row.getInt();
            row.position(row.position() + extension);
            started = true;
        }
        while (row.hasRemaining() && row.getShort() >= 0) {
            consumer.accept(this);
        }
    }

    long int8() {
        row.getInt();
        return row.getLong();
    }

    int int4() {
        row.getInt();
        return row.getInt();
    }

    /** Half of a UUID. The first half is read after {@link #begin}, the second right after it. */
    long half() {
        return row.getLong();
    }

    /** Steps over the length of a column whose size is known. */
    void begin() {
        row.getInt();
    }

    /** Microseconds since 1970. */
    long timestamptz() {
        return int8() + EPOCH;
    }

    @Nullable
    String text() {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    @Nullable
    String jsonb() {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        row.get();
        String text = new String(row.array(), row.position(), length - 1, StandardCharsets.UTF_8);
        row.position(row.position() + length - 1);
        return text;
    }
}
