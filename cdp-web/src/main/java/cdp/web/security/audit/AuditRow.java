package cdp.web.security.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log.
 *
 * @param detail JSON, exactly as stored
 */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        @Nullable Long actorId,
        String action,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable String targetName,
        String detail,
        @Nullable String ip) {

    /** SHA-256 over the previous row's hash and every field of this one, each with its length so that none can flow into the next. */
    byte[] hashAfter(byte[] previous) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            for (@Nullable Object field : fields().toList()) {
                write(out, field);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<@Nullable Object> fields() {
        return Stream.of(actor, actorId, action, targetType, targetId, targetName, detail, ip);
    }

    private static void write(DataOutputStream out, @Nullable Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
