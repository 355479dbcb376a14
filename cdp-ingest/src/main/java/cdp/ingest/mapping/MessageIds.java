package cdp.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Names for events whose sender gave them none. */
final class MessageIds {
    private static final int MAX_LENGTH = 200;

    private MessageIds() {}

    /** The same bytes within the same minute are taken for a retry; sent a minute later they are a new happening. */
    static String weak(byte[] raw, Instant receivedAt) {
        MessageDigest digest = sha256();
        digest.update(raw);
        digest.update(receivedAt.truncatedTo(ChronoUnit.MINUTES).toString().getBytes(StandardCharsets.UTF_8));
        return "weak-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** The sender's id, shortened to a digest when it is longer than the platform keeps. */
    static String bounded(String messageId) {
        if (messageId.length() <= MAX_LENGTH) {
            return CleanJson.clean(messageId);
        }
        return "long-" + HexFormat.of().formatHex(sha256().digest(messageId.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
