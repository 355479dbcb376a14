package cdp.ingest;

import cdp.ingest.IdentifierReading.Flawed;
import cdp.ingest.IdentifierReading.Named;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of devices and of their browsers. A UUID is a number, and the case of its digits says nothing; other ids are opaque. */
final class DeviceIds {
    private static final int UUID_LENGTH = 36;
    private static final int[] UUID_DASHES = {8, 13, 18, 23};
    private static final Pattern ADVERTISING_ID =
            Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}");

    /** 15 digits with the check digit, 14 without, 16 with the software's version; a CDMA device's MEID has 14 hexadecimal ones. */
    private static final Pattern EQUIPMENT = Pattern.compile("\\d{14,16}|[0-9a-f]{14}");

    private DeviceIds() {}

    static IdentifierReading idfa(String scope, String value) {
        String id = value.toLowerCase(Locale.ROOT);
        return ADVERTISING_ID.matcher(id).matches()
                ? new Named(new Identifier(IdentifierKinds.IDFA, scope, id))
                : new Flawed(Flaw.MALFORMED);
    }

    /** Every maker has a form of its own, most of hexadecimal digits. */
    static IdentifierReading oaid(String scope, String value) {
        return new Named(new Identifier(IdentifierKinds.OAID, scope, value.toLowerCase(Locale.ROOT)));
    }

    static IdentifierReading imei(String scope, String value) {
        if (Identifiers.isRounded(value)) {
            return new Flawed(Flaw.DAMAGED_BY_SPREADSHEET);
        }
        String id = Identifiers.withoutExcelFraction(value)
                .replaceAll("[\\s/-]", "")
                .toLowerCase(Locale.ROOT);
        return EQUIPMENT.matcher(id).matches()
                ? new Named(new Identifier(IdentifierKinds.IMEI, scope, id))
                : new Flawed(value.indexOf('*') >= 0 ? Flaw.MASKED : Flaw.MALFORMED);
    }

    static IdentifierReading any(String kind, String scope, String value) {
        return new Named(new Identifier(kind, scope, isUuid(value) ? value.toLowerCase(Locale.ROOT) : value));
    }

    private static boolean isUuid(String value) {
        if (value.length() != UUID_LENGTH) {
            return false;
        }
        for (int dash : UUID_DASHES) {
            if (value.charAt(dash) != '-') {
                return false;
            }
        }
        int digits = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            digits += Character.digit(value.charAt(i), 16) >= 0 ? 1 : 0;
        }
        return digits == UUID_LENGTH - UUID_DASHES.length;
    }
}
