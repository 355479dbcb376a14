package cdp.ingest;

import cdp.ingest.IdentifierReading.Flawed;
import cdp.ingest.IdentifierReading.Named;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * E-mail addresses in lower case with the domain as DNS writes it. Dots and plus signs stay: only a few providers ignore them,
 * and folding them elsewhere makes two people one.
 */
final class EmailAddresses {
    /** The longest that can be mailed has 254 characters; one that long was made to be long. */
    private static final int LONGEST = 253;

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>(),;:\"\\[\\]\\\\\\p{Cc}]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final Set<String> NOBODYS_MAILBOX = Set.of(
            "null", "undefined", "none", "nan", "anonymous", "noreply", "no-reply", "donotreply", "do-not-reply");

    private static final Set<String> MADE_UP = Set.of("test@test.com", "a@a.com", "123@qq.com", "123456@qq.com");

    private EmailAddresses() {}

    /** @param value without surrounding blanks, in compatibility form (NFKC) */
    static IdentifierReading read(String value) {
        int at = value.lastIndexOf('@');
        if (at < 1) {
            return new Flawed(Flaw.MALFORMED);
        }
        String mailbox = value.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = inAscii(value.substring(at + 1));
        if (mailbox.indexOf('*') >= 0) {
            return new Flawed(Flaw.MASKED);
        }
        if (domain == null
                || !MAILBOX.matcher(mailbox).matches()
                || !DOMAIN.matcher(domain).matches()) {
            return new Flawed(Flaw.MALFORMED);
        }
        String address = mailbox + '@' + domain;
        if (address.length() > LONGEST) {
            return new Flawed(Flaw.TOO_LONG);
        }
        return NOBODYS_MAILBOX.contains(mailbox) || MADE_UP.contains(address)
                ? new Flawed(Flaw.BLOCKED)
                : new Named(new Identifier(IdentifierKinds.EMAIL, "", address));
    }

    private static @Nullable String inAscii(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 0x7F) {
                return encoded(lower);
            }
        }
        return lower;
    }

    private static @Nullable String encoded(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return null;
        }
    }
}
