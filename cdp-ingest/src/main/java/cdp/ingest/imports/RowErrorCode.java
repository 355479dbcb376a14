package cdp.ingest.imports;

import java.util.Locale;

/** What can be wrong with a row. The code is part of the public contract. */
public enum RowErrorCode {
    MISSING_IDENTIFIER,
    /** The only identifiers are placeholders, masks or values that cannot be of their kind. */
    BLOCKED_IDENTIFIER,
    /** A long number went through a spreadsheet and came out as 1.38E+10: its last digits are gone. */
    DAMAGED_BY_SPREADSHEET,
    /** An identifier holds bytes that are no text in the file's encoding. */
    INVALID_ENCODING,
    INVALID_TIME,
    TIME_OUT_OF_RANGE,
    INVALID_NUMBER,
    INVALID_BOOLEAN,
    MISSING_EVENT_NAME,
    TOO_FEW_COLUMNS,
    TOO_MANY_COLUMNS,
    ROW_TOO_LONG,
    MALFORMED_QUOTES,
    EVENT_TOO_LARGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
