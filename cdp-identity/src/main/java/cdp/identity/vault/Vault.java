package cdp.identity.vault;

import cdp.identity.PersonalValues;
import cdp.ingest.Identifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Seals personal values with AES-256-GCM and names identifiers by HMAC-SHA256, so that the tables can be searched by those who
 * hold the key and tell nothing to those who do not. Thread-safe.
 */
@Component
public class Vault implements PersonalValues {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec sealing;
    private final ThreadLocal<Mac> lookup;

    Vault(MasterKey master, JdbcTemplate jdbc) {
        this.sealing = master.derive("seal personal values", "AES");
        SecretKeySpec lookupKey = master.derive("name identifiers", "HmacSHA256");
        this.lookup = ThreadLocal.withInitial(() -> Hmac.start(lookupKey));
        requireSameKey(jdbc, Hmac.sha256(master.derive("fingerprint", "HmacSHA256"), "fingerprint"));
    }

    private static void requireSameKey(JdbcTemplate jdbc, byte[] fingerprint) {
        jdbc.update("INSERT INTO identity.key_check (fingerprint) VALUES (?) ON CONFLICT DO NOTHING", fingerprint);
        byte[] known = DataAccessUtils.requiredSingleResult(
                jdbc.queryForList("SELECT fingerprint FROM identity.key_check", byte[].class));
        if (!MessageDigest.isEqual(known, fingerprint)) {
            throw new IllegalStateException(
                    "this database was filled under another master key: set cdp.identity.master-key,"
                            + " or bring back the file master.key of its data directory");
        }
    }

    /** 128 bits of HMAC over kind, scope and value. */
    @Override
    public UUID key(Identifier identifier) {
        return name(identifier.kind() + '\u0001' + identifier.scope() + '\u0001' + identifier.value());
    }

    /** The name under which a phone number's last four digits are found. */
    public UUID suffix(String lastFour) {
        return name("suffix\u0001" + lastFour);
    }

    private UUID name(String text) {
        ByteBuffer digest = ByteBuffer.wrap(lookup.get().doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    @Override
    public byte[] seal(String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public String open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value could not be read or written with this master key", e);
        }
    }
}
