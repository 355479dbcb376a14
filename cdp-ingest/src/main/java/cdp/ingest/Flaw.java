package cdp.ingest;

import java.util.Locale;

/** Why a value cannot be an identifier. The code is part of the public contract. */
public enum Flaw {
    /** A placeholder, a template nobody filled in, a number everybody makes up. */
    BLOCKED("names nobody"),
    /** {@code 138****8000}: shown to people so that they cannot know it. */
    MASKED("is masked"),
    /** {@code 1.38E+10}: a spreadsheet rounded it, its last digits are lost. */
    DAMAGED_BY_SPREADSHEET("was rounded by a spreadsheet, its last digits are lost; export the column as text"),
    BROKEN_TEXT("holds characters that are no text"),
    TOO_LONG("is too long"),
    /** No telephone number of any country, no address, not the digits its kind has. */
    MALFORMED("cannot be of its kind"),
    /** An object or a list where a text or number belongs. */
    NOT_TEXT("is neither text nor number"),
    /** Says nothing, like a missing field; no sender means anything by it. */
    EMPTY("is empty");

    private final String says;

    Flaw(String says) {
        this.says = says;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong, as the end of a sentence that begins with the field. */
    public String says() {
        return says;
    }
}
