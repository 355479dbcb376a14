package cdp.ingest;

import cdp.ingest.IdentifierReading.Flawed;
import cdp.ingest.IdentifierReading.Named;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers in E.164, as libphonenumber understands them; one without a country is China's. Chinese mobile numbers,
 * the overwhelming case, are answered without the library, and as it would.
 */
final class PhoneNumbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final int MOBILE_LENGTH = 11;
    private static final int MOST_DIGITS = 20;

    /** The first three digits after which any eight make a mobile number; 1740 to 1749 and 1610 to 1619 are left to the library. */
    private static final boolean[] MOBILE = new boolean[200];

    static {
        int[][] ranges = {
            {130, 139},
            {145, 145},
            {147, 147},
            {150, 153},
            {155, 159},
            {162, 162},
            {165, 167},
            {170, 173},
            {175, 178},
            {180, 189},
            {190, 193},
            {195, 199}
        };
        for (int[] range : ranges) {
            Arrays.fill(MOBILE, range[0], range[1] + 1, true);
        }
    }

    /** Numbers people make up: the operator's own example, and a prefix followed by zeros. */
    private static final Pattern MADE_UP = Pattern.compile("13800138000|1[3-9]\\d0{8}");

    private static final Pattern MASKED = Pattern.compile(".*(?:[*•●○×]|[xX]{2}|#{2}|_{2}).*");

    /** Everybody calls these, so they name nobody. */
    private static final Set<PhoneNumberType> SERVICES = EnumSet.of(
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    private PhoneNumbers() {}

    /** @param value without surrounding blanks, in half-width characters */
    static IdentifierReading read(String value) {
        String digits = digits(Identifiers.withoutExcelFraction(value));
        if (digits == null) {
            return new Flawed(flaw(value));
        }
        String national = nationalPart(digits);
        if (!isMobile(national)) {
            return byLibrary(digits);
        }
        return isMadeUp(national) ? new Flawed(Flaw.BLOCKED) : named("+86".concat(national));
    }

    private static IdentifierReading named(String e164) {
        return new Named(new Identifier(IdentifierKinds.PHONE, "", e164));
    }

    /** What was dialled, with its plus, without separators; null when it holds anything else. */
    private static @Nullable String digits(String value) {
        StringBuilder digits = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean dialled = (c >= '0' && c <= '9') || (c == '+' && (digits == null ? i == 0 : digits.isEmpty()));
            if (dialled) {
                if (digits != null) {
                    digits.append(c);
                }
            } else if (isSeparator(c)) {
                digits = digits == null ? new StringBuilder(value.length()).append(value, 0, i) : digits;
            } else {
                return null;
            }
        }
        return digits == null ? value : digits.toString();
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', '-', '.', '(', ')', '/', '\u2212' -> true;
            default -> c > '~' && (Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION);
        };
    }

    /** What follows China's country code however it is written, or everything. */
    private static String nationalPart(String digits) {
        return switch (digits.length() - MOBILE_LENGTH) {
            case 2 -> digits.startsWith("86") ? digits.substring(2) : digits;
            case 3 -> digits.startsWith("+86") ? digits.substring(3) : digits;
            case 4 -> digits.startsWith("0086") ? digits.substring(4) : digits;
            default -> digits;
        };
    }

    private static boolean isMobile(String national) {
        if (national.length() != MOBILE_LENGTH || national.charAt(0) != '1') {
            return false;
        }
        int prefix = 100 + (national.charAt(1) - '0') * 10 + national.charAt(2) - '0';
        return MOBILE[prefix];
    }

    private static boolean isMadeUp(String national) {
        return national.endsWith("000") && MADE_UP.matcher(national).matches();
    }

    private static IdentifierReading byLibrary(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return new Flawed(Flaw.MALFORMED);
        }
        try {
            PhoneNumber number = LIBRARY.parse(digits, HOME);
            if (!LIBRARY.isValidNumber(number)) {
                return new Flawed(Flaw.MALFORMED);
            }
            boolean service = SERVICES.contains(LIBRARY.getNumberType(number));
            String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
            return service || isMadeUp(e164.substring(e164.startsWith("+86") ? 3 : 1))
                    ? new Flawed(Flaw.BLOCKED)
                    : named(e164);
        } catch (NumberParseException notAPhone) {
            return new Flawed(Flaw.MALFORMED);
        }
    }

    private static Flaw flaw(String value) {
        if (Identifiers.isRounded(value)) {
            return Flaw.DAMAGED_BY_SPREADSHEET;
        }
        // An extension, 转801 or ext. 801, is not guessed at: a switchboard without it is another number.
        return MASKED.matcher(value).matches() ? Flaw.MASKED : Flaw.MALFORMED;
    }
}
