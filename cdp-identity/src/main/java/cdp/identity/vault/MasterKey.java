package cdp.identity.vault;

import cdp.identity.IdentityProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one secret personal data hangs on: given by {@code cdp.identity.master-key}, or made once and kept in a file. */
@Component
class MasterKey {
    private static final int BYTES = 32;

    private final byte[] key;

    MasterKey(IdentityProperties properties, Environment environment) {
        this.key = properties.masterKey().isBlank()
                ? ofFile(Path.of(environment.getProperty("cdp.data-dir", "data"), "master.key"))
                : decode(properties.masterKey(), "cdp.identity.master-key");
    }

    private static byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return decode(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the master key file " + file + " cannot be read or made", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, Base64.getEncoder().encode(fresh), StandardOpenOption.WRITE);
    }

    private static byte[] decode(String base64, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + " must be base64", e);
        }
        if (key.length != BYTES) {
            throw new IllegalStateException(where + " must hold " + BYTES + " bytes in base64, holds " + key.length);
        }
        return key;
    }

    /** A key for one purpose, from which neither the master nor its sisters can be found. */
    SecretKeySpec derive(String purpose, String algorithm) {
        return new SecretKeySpec(Hmac.sha256(new SecretKeySpec(key, "HmacSHA256"), purpose), algorithm);
    }
}
