package cdp.ingest;

import java.util.Locale;

/** Why input was refused. The code is part of the public contract. */
public enum RefusalReason {
    UNKNOWN_KEY(401),
    SOURCE_PAUSED(403),
    BODY_TOO_LARGE(413),
    EVENT_TOO_LARGE(413),
    TOO_MANY_EVENTS(413),
    INVALID_JSON(400),
    INVALID_ENCODING(400),
    TOO_DEEP(400),
    UNSUPPORTED_TYPE(400),
    MISSING_EVENT_NAME(400),
    MISSING_IDENTIFIER(400),
    /** Every identifier had to be set aside: placeholders, masks, values that cannot be of their kind. */
    BLOCKED_IDENTIFIER(400),
    TOO_MANY_IDENTIFIERS(400),
    INVALID_TIMESTAMP(400),
    TIMESTAMP_OUT_OF_RANGE(400),
    /** It passed the collector but could not be stored. */
    POISON(500);

    private final int status;

    RefusalReason(int status) {
        this.status = status;
    }

    /** The HTTP status a sender gets when nothing of its request could be accepted. */
    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RefusalReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
