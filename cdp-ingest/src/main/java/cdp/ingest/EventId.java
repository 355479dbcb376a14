package cdp.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names one event forever: 128 bits of SHA-256 over its source and the sender's message id, so that a retry of the same
 * message has the same id and can be recognised.
 */
public record EventId(UUID value) {
    private static final MessageDigest SHA_256 = sha256();

    public static EventId of(SourceId source, String messageId) {
        return new EventId(hash(source.value() + "\u0001" + messageId));
    }

    /** 128 bits of SHA-256 of the text, marked as a version 8 UUID (RFC 9562, section 5.8). */
    private static UUID hash(String text) {
        ByteBuffer digest = ByteBuffer.wrap(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & ~0xF000L) | 0x8000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A copy of one that was looked up once: finding the algorithm costs as much as using it. */
    private static MessageDigest digest() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
