package cdp.journey.content;

import cdp.identity.Signatures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the links of a message carry: which message, what for, and for a click where to. Signed, so that nobody can make one: the
 * target of a redirect is always one we wrote ourselves.
 */
@Component
public class TouchTokens {
    public static final String OPEN = "o";
    public static final String CLICK = "c";
    public static final String UNSUBSCRIBE = "u";

    private static final String PURPOSE = "links of messages";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST = 4_000;

    private final Signatures signatures;

    TouchTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    /** @param target where a click leads; empty otherwise */
    public record Token(String kind, long touch, String target) {}

    String write(Token token) {
        String text = token.kind() + token.touch() + ' ' + token.target();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + '.' + base64.encodeToString(sign(text));
    }

    /** The token, when it is one of ours and of this kind. */
    public Optional<Token> read(String kind, String written) {
        int dot = written.lastIndexOf('.');
        if (dot < 0 || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getUrlDecoder();
            String text = new String(base64.decode(written.substring(0, dot)), StandardCharsets.UTF_8);
            boolean ours = MessageDigest.isEqual(sign(text), base64.decode(written.substring(dot + 1)));
            return ours && text.startsWith(kind) ? Optional.of(parse(kind, text)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Token parse(String kind, String text) {
        int space = text.indexOf(' ');
        return new Token(kind, Long.parseLong(text, 1, space, 10), text.substring(space + 1));
    }

    private byte[] sign(String text) {
        return Arrays.copyOf(signatures.sign(PURPOSE, text), SIGNATURE_BYTES);
    }
}
