package cdp.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A write key in the clear: 144 random bits, so a plain SHA-256 of it cannot be searched. */
record WriteKey(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static WriteKey generate() {
        byte[] bits = new byte[18];
        RANDOM.nextBytes(bits);
        return new WriteKey("wk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String hint() {
        return text.substring(0, 5) + "…" + text.substring(text.length() - 2);
    }
}
