package cdp.ingest;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings what senders write to one form, so that {@code 138 0013 8000}, {@code +86-13800138000} and full-width digits meet,
 * and drops values that name nobody: placeholders, masks and all-zero ids weld thousands of strangers together.
 */
public final class Identifiers {
    /** China's mobile numbers without a country code, the overwhelming case, need no library. */
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9})");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");
    private static final Pattern EXCEL_NUMBER = Pattern.compile("\\d+\\.0+");
    private static final Pattern NOBODY = Pattern.compile("[0\\-]*|(.)\\1{7,}");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "null",
            "undefined",
            "none",
            "nan",
            "nil",
            "n/a",
            "na",
            "-1",
            "anonymous",
            "unknown",
            "guest",
            "test",
            "true",
            "false",
            "[object object]",
            "user",
            "admin",
            "__oaid__",
            "__idfa__",
            "__imei__",
            "13800138000",
            "12345678",
            "123456789",
            "1234567890",
            "test@test.com",
            "null@null.com");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Identifiers() {}

    /** The identifier in its normal form; empty when the value cannot name a person. */
    public static Optional<Identifier> normalise(String kind, String scope, String raw) {
        String value = (isAscii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC)).strip();
        if (value.isEmpty() || isNobody(value)) {
            return Optional.empty();
        }
        return switch (kind) {
            case IdentifierKinds.PHONE -> phone(value).map(e164 -> new Identifier(kind, "", e164));
            case IdentifierKinds.EMAIL -> email(value).map(address -> new Identifier(kind, "", address));
            case IdentifierKinds.IDFA, IdentifierKinds.OAID, IdentifierKinds.IMEI_MD5 ->
                bounded(kind, scope, value.toLowerCase(Locale.ROOT));
            case IdentifierKinds.MEMBER_NO, IdentifierKinds.CRM_ID -> bounded(kind, scope, withoutExcelFraction(value));
            default -> bounded(kind, scope, value);
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Identifier> bounded(String kind, String scope, String value) {
        return value.length() > Identifier.MAX_VALUE_LENGTH || value.indexOf('\u0000') >= 0
                ? Optional.empty()
                : Optional.of(new Identifier(kind, scope, value));
    }

    private static boolean isNobody(String value) {
        return NOBODY.matcher(value).matches() || PLACEHOLDERS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The number in E.164; empty for masked, damaged and impossible ones. */
    private static Optional<String> phone(String value) {
        String digits = value.replaceAll("[\\s().-]", "");
        var mobile = CHINESE_MOBILE.matcher(digits);
        if (mobile.matches()) {
            return isNobody(mobile.group(1)) ? Optional.empty() : Optional.of("+86" + mobile.group(1));
        }
        if (value.indexOf('*') >= 0 || value.indexOf('E') >= 0 || value.indexOf('e') >= 0) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = PHONES.parse(digits.startsWith("00") ? "+" + digits.substring(2) : digits, "CN");
            return PHONES.isValidNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notAPhone) {
            return Optional.empty();
        }
    }

    private static Optional<String> email(String value) {
        String address = value.toLowerCase(Locale.ROOT);
        return address.length() <= 254 && EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    /** Spreadsheets write the number 17850 as 17850.0. */
    private static String withoutExcelFraction(String value) {
        return EXCEL_NUMBER.matcher(value).matches() ? value.substring(0, value.indexOf('.')) : value;
    }
}
