package cdp.identity.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

final class Hmac {
    private Hmac() {}

    static byte[] sha256(SecretKeySpec key, String text) {
        return start(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    static Mac start(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
