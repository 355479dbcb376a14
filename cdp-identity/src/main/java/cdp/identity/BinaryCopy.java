package cdp.identity;

import cdp.ingest.JsonDoc;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Rows in PostgreSQL's binary COPY format, gathered in memory and sent in one statement on the caller's connection.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">PostgreSQL: COPY, Binary Format</a>
 */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final int JSONB_VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private long rows;

    public BinaryCopy() {
        try {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a row of so many columns; the columns follow in the order of the statement. */
    public BinaryCopy row(int columns) {
        rows++;
        return write(() -> out.writeShort(columns));
    }

    public BinaryCopy uuid(UUID value) {
        return write(() -> {
            out.writeInt(16);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    public BinaryCopy int8(long value) {
        return write(() -> {
            out.writeInt(8);
            out.writeLong(value);
        });
    }

    public BinaryCopy int4(int value) {
        return write(() -> {
            out.writeInt(4);
            out.writeInt(value);
        });
    }

    public BinaryCopy text(String value) {
        return write(() -> {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        });
    }

    public BinaryCopy jsonb(JsonDoc value) {
        return write(() -> {
            out.writeInt(value.utf8().length + 1);
            out.writeByte(JSONB_VERSION);
            out.write(value.utf8());
        });
    }

    /** Microsecond precision; what is finer is cut off. */
    public BinaryCopy timestamptz(Instant value) {
        return int8(ChronoUnit.MICROS.between(EPOCH, value));
    }

    public BinaryCopy date(LocalDate value) {
        return int4((int) ChronoUnit.DAYS.between(EPOCH_DAY, value));
    }

    /** @param statement {@code COPY table (columns) FROM STDIN (FORMAT binary)} */
    public void send(Connection connection, String statement) throws SQLException {
        if (rows == 0) {
            return;
        }
        write(() -> out.writeShort(-1));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new ByteArrayInputStream(bytes.toByteArray()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
