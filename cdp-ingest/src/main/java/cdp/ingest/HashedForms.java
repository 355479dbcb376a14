package cdp.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hashed names a known phone number or address also goes by, because platforms that must not tell it tell its hash. There
 * is no agreement on what is hashed: a number is found by its national form, with 86 in front, and with +86. A number of another
 * country is not found by its national form, which is somebody else's elsewhere, nor by digits that read as a Chinese mobile number.
 */
public final class HashedForms {
    private static final Set<String> HASHES = Set.of(
            IdentifierKinds.PHONE_MD5,
            IdentifierKinds.PHONE_SHA256,
            IdentifierKinds.EMAIL_MD5,
            IdentifierKinds.EMAIL_SHA256);

    private static final String HOME = "+86";
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private HashedForms() {}

    /** Whether identifiers of this kind are among the hashed names of others. */
    public static boolean isHash(String kind) {
        return HASHES.contains(kind);
    }

    /** The MD5 and SHA-256 names of a normalised identifier; none for kinds that are not hashed. Pure. */
    public static List<Identifier> of(Identifier plain) {
        return switch (plain.kind()) {
            case IdentifierKinds.PHONE -> ofPhone(plain.value());
            case IdentifierKinds.EMAIL ->
                List.of(
                        new Identifier(IdentifierKinds.EMAIL_MD5, "", Digests.md5(plain.value())),
                        new Identifier(IdentifierKinds.EMAIL_SHA256, "", Digests.sha256(plain.value())));
            default -> List.of();
        };
    }

    private static List<Identifier> ofPhone(String e164) {
        String digits = e164.substring(1);
        List<String> written = new ArrayList<>(List.of(e164));
        if (e164.startsWith(HOME)) {
            written.addAll(List.of(digits, e164.substring(HOME.length())));
        } else if (!CHINESE_MOBILE.matcher(digits).matches()) {
            written.add(digits);
        }
        List<Identifier> forms = new ArrayList<>(2 * written.size());
        for (String form : written) {
            forms.add(new Identifier(IdentifierKinds.PHONE_MD5, "", Digests.md5(form)));
            forms.add(new Identifier(IdentifierKinds.PHONE_SHA256, "", Digests.sha256(form)));
        }
        return List.copyOf(forms);
    }
}
