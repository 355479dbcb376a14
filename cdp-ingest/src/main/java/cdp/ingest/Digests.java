package cdp.ingest;

import cdp.ingest.IdentifierReading.Flawed;
import cdp.ingest.IdentifierReading.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hashes as identifiers: lower-case hexadecimal digits, as many as the algorithm gives. */
final class Digests {
    private static final int MD5_LENGTH = 32;
    private static final int SHA256_LENGTH = 64;

    /** What is hashed when there was nothing to hash. */
    private static final Set<String> OF_NOBODY = ofNobody();

    private Digests() {}

    static IdentifierReading md5(String kind, String scope, String value) {
        return read(kind, scope, value, MD5_LENGTH);
    }

    static IdentifierReading sha256(String kind, String scope, String value) {
        return read(kind, scope, value, SHA256_LENGTH);
    }

    private static IdentifierReading read(String kind, String scope, String value, int length) {
        String digest = value.toLowerCase(Locale.ROOT);
        if (digest.length() != length || !isHexadecimal(digest)) {
            return new Flawed(Flaw.MALFORMED);
        }
        return OF_NOBODY.contains(digest) ? new Flawed(Flaw.BLOCKED) : new Named(new Identifier(kind, scope, digest));
    }

    private static boolean isHexadecimal(String digest) {
        for (int i = 0; i < digest.length(); i++) {
            if (!HexFormat.isHexDigit(digest.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> ofNobody() {
        Set<String> digests = new HashSet<>();
        for (String nothing : List.of(
                "",
                " ",
                "0",
                "-1",
                "-",
                "null",
                "NULL",
                "Null",
                "nil",
                "None",
                "none",
                "undefined",
                "nan",
                "NaN",
                "unknown",
                "anonymous",
                "86",
                "+86",
                "13800138000",
                "8613800138000",
                "+8613800138000")) {
            digests.add(md5(nothing));
            digests.add(sha256(nothing));
        }
        return Set.copyOf(digests);
    }

    static String md5(String text) {
        return digest("MD5", text);
    }

    static String sha256(String text) {
        return digest("SHA-256", text);
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
