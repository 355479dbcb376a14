package cdp.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The hashed names a known phone number or address also goes by, because platforms that must not tell it tell its hash. There
 * is no agreement on what is hashed: a number is found by its national form, with 86 in front, and with +86.
 */
public final class HashedForms {
    private HashedForms() {}

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
        List<String> written = List.of(PhoneNumbers.significantPart(e164), e164.substring(1), e164);
        List<Identifier> forms = new ArrayList<>(2 * written.size());
        for (String form : written) {
            forms.add(new Identifier(IdentifierKinds.PHONE_MD5, "", Digests.md5(form)));
            forms.add(new Identifier(IdentifierKinds.PHONE_SHA256, "", Digests.sha256(form)));
        }
        return List.copyOf(forms);
    }
}
