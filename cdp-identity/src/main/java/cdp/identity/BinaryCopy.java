package cdp.identity;

import cdp.ingest.JsonDoc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format, gathered in memory and sent in one statement on the caller's connection.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">PostgreSQL: COPY, Binary Format</a>
 */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    /** 2000-01-01, in days since 1970. */
    private static final int EPOCH_DAY = 10_957;

    private static final byte JSONB_VERSION = 1;
    /** The object id of type {@code uuid}, the same in every database. */
    private static final int UUID_TYPE = 2950;
    /** Small enough to be an ordinary object to the collector, however large the batch. */
    private static final int CHUNK = 1 << 18;

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private record Chunk(byte[] bytes, int size) {}

    private final List<Chunk> full = new ArrayList<>();
    private byte[] bytes = new byte[CHUNK];
    private int size;
    private long rows;

    public BinaryCopy() {
        raw(SIGNATURE).int32(0).int32(0);
    }

    /** Begins a row of so many columns; the columns follow in the order of the statement. */
    public BinaryCopy row(int columns) {
        rows++;
        return int16(columns);
    }

    public BinaryCopy uuid(UUID value) {
        return int32(16).int64(value.getMostSignificantBits()).int64(value.getLeastSignificantBits());
    }

    /** A one-dimensional array without nulls. */
    public BinaryCopy uuids(List<UUID> values) {
        if (values.isEmpty()) {
            return int32(12).int32(0).int32(0).int32(UUID_TYPE);
        }
        int32(20 + 20 * values.size()).int32(1).int32(0).int32(UUID_TYPE);
        int32(values.size()).int32(1);
        values.forEach(this::uuid);
        return this;
    }

    public BinaryCopy nothing() {
        return int32(-1);
    }

    public BinaryCopy int8(long value) {
        return int32(8).int64(value);
    }

    public BinaryCopy int4(int value) {
        return int32(4).int32(value);
    }

    public BinaryCopy text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return int32(utf8.length).raw(utf8);
    }

    public BinaryCopy jsonb(JsonDoc value) {
        int32(value.utf8().length + 1);
        room(1);
        bytes[size++] = JSONB_VERSION;
        return raw(value.utf8());
    }

    /** Microsecond precision; what is finer is cut off. */
    public BinaryCopy timestamptz(Instant value) {
        return int8(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** @param value days since 1970 */
    public BinaryCopy date(int value) {
        return int4(value - EPOCH_DAY);
    }

    /** @param statement {@code COPY table (columns) FROM STDIN (FORMAT binary)} */
    public void send(Connection connection, String statement) throws SQLException {
        if (rows == 0) {
            return;
        }
        int16(-1);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            for (Chunk chunk : full) {
                copy.writeToCopy(chunk.bytes, 0, chunk.size);
            }
            copy.writeToCopy(bytes, 0, size);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private BinaryCopy int16(int value) {
        room(Short.BYTES);
        SHORTS.set(bytes, size, (short) value);
        size += Short.BYTES;
        return this;
    }

    private BinaryCopy int32(int value) {
        room(Integer.BYTES);
        INTS.set(bytes, size, value);
        size += Integer.BYTES;
        return this;
    }

    private BinaryCopy int64(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    private BinaryCopy raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            full.add(new Chunk(bytes, size));
            bytes = new byte[Math.max(CHUNK, more)];
            size = 0;
        }
    }
}
