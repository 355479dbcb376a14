package cdp.ingest;

import cdp.ingest.IdentifierReading.Flawed;
import cdp.ingest.IdentifierReading.Named;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings what senders write to one form, so that {@code 138 0013 8000}, {@code +86-13800138000} and full-width digits meet,
 * and says of values that name nobody what is wrong with them: placeholders, masks and all-zero ids weld thousands of strangers
 * together. Collectors, imports and consents all read identifiers here and nowhere else. A normal form reads as itself.
 */
public final class Identifiers {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern EXCEL_NUMBER = Pattern.compile("\\d+\\.0+");
    private static final int REPEATED = 8;
    private static final Flawed MALFORMED = new Flawed(Flaw.MALFORMED);

    /** A lucky member number may be all eights; what a machine drew never is. */
    private static final Set<String> DRAWN = Set.of(
            IdentifierKinds.IDFA,
            IdentifierKinds.OAID,
            IdentifierKinds.IMEI,
            IdentifierKinds.IMEI_MD5,
            IdentifierKinds.DEVICE_ID,
            IdentifierKinds.ANONYMOUS_ID,
            IdentifierKinds.PHONE_MD5,
            IdentifierKinds.PHONE_SHA256,
            IdentifierKinds.EMAIL_MD5,
            IdentifierKinds.EMAIL_SHA256);

    private static final BlockedValues BLOCKED = BlockedValues.STANDARD
            .and(List.of("guest", "test", "user", "admin", "true", "false", "12345678", "123456789", "1234567890"))
            .and(List.of("__oaid__", "__idfa__", "__imei__", "__androidid__"));

    private Identifiers() {}

    /** The identifier in its normal form; empty when the value cannot name a person. */
    public static Optional<Identifier> normalise(String kind, String scope, String raw) {
        return switch (read(kind, scope, raw)) {
            case Named(Identifier identifier) -> Optional.of(identifier);
            case Flawed flawed -> Optional.empty();
        };
    }

    /** What the value is as an identifier of this kind. Never throws. */
    public static IdentifierReading read(String kind, String scope, String raw) {
        String value = visible(raw);
        if (value.isEmpty()) {
            return new Flawed(Flaw.EMPTY);
        }
        if (isBroken(value)) {
            return new Flawed(Flaw.BROKEN_TEXT);
        }
        if (value.length() > Identifier.MAX_VALUE_LENGTH) {
            return new Flawed(Flaw.TOO_LONG);
        }
        if (kind.equals(IdentifierKinds.PHONE)) {
            // No number is also a placeholder of every kind: a good one needs no second look.
            IdentifierReading phone = PhoneNumbers.read(value);
            return phone.equals(MALFORMED) && isNobody(kind, value) ? new Flawed(Flaw.BLOCKED) : phone;
        }
        return isNobody(kind, value) ? new Flawed(Flaw.BLOCKED) : ofKind(kind, scope, value);
    }

    private static IdentifierReading ofKind(String kind, String scope, String value) {
        return switch (kind) {
            case IdentifierKinds.EMAIL -> EmailAddresses.read(value);
            case IdentifierKinds.PHONE_MD5, IdentifierKinds.EMAIL_MD5 -> Digests.md5(kind, "", value);
            case IdentifierKinds.PHONE_SHA256, IdentifierKinds.EMAIL_SHA256 -> Digests.sha256(kind, "", value);
            case IdentifierKinds.IDFA -> DeviceIds.idfa(scope, value);
            case IdentifierKinds.OAID -> DeviceIds.oaid(scope, value);
            case IdentifierKinds.IMEI -> DeviceIds.imei(scope, value);
            case IdentifierKinds.IMEI_MD5 -> Digests.md5(kind, scope, value);
            case IdentifierKinds.DEVICE_ID, IdentifierKinds.ANONYMOUS_ID -> DeviceIds.any(kind, scope, value);
            case IdentifierKinds.MEMBER_NO, IdentifierKinds.CRM_ID -> number(kind, scope, value);
            default -> isMasked(value) ? new Flawed(Flaw.MASKED) : new Named(new Identifier(kind, scope, value));
        };
    }

    /** Numbers of one's own go through spreadsheets, which write 17850 as 17850.0 and round what is long. */
    private static IdentifierReading number(String kind, String scope, String value) {
        if (isRounded(value)) {
            return new Flawed(Flaw.DAMAGED_BY_SPREADSHEET);
        }
        return isMasked(value)
                ? new Flawed(Flaw.MASKED)
                : new Named(new Identifier(kind, scope, withoutExcelFraction(value)));
    }

    /** Without what nobody sees and one glyph for each letter: full-width digits are digits. */
    private static String visible(String raw) {
        if (isAscii(raw)) {
            return raw.strip();
        }
        String one = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(one).replaceAll("").strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBroken(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7F || c == '\uFFFD') {
                return true;
            }
        }
        return false;
    }

    private static boolean isNobody(String kind, String value) {
        return BLOCKED.refuses(kind, value) || isRepeated(kind, value);
    }

    /** One character over and over. */
    private static boolean isRepeated(String kind, String value) {
        char first = value.charAt(0);
        if (value.length() < REPEATED || (Character.isDigit(first) && !DRAWN.contains(kind))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) != first) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMasked(String value) {
        return value.contains("**") || value.contains("••") || value.contains("●●");
    }

    static String withoutExcelFraction(String value) {
        return value.indexOf('.') > 0 && EXCEL_NUMBER.matcher(value).matches()
                ? value.substring(0, value.indexOf('.'))
                : value;
    }

    /** {@code 1.38E+10}: a digit, digits after a point perhaps, then E and a positive exponent. */
    public static boolean isRounded(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 1 || e == text.length() - 1 || text.charAt(0) < '1' || text.charAt(0) > '9') {
            return false;
        }
        boolean mantissa = e == 1 || (text.charAt(1) == '.' && e > 2 && isDigits(text, 2, e));
        boolean signed = text.charAt(e + 1) == '+';
        int exponent = signed ? e + 2 : e + 1;
        return mantissa && (signed || e > 1) && exponent < text.length() && isDigits(text, exponent, text.length());
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
