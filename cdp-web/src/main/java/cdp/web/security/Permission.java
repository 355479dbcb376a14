package cdp.web.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One thing a person may do, named the same on the endpoint that asks for it and in the session the console reads. */
public enum Permission {
    OVERVIEW_READ,
    CUSTOMERS_READ,
    /** See personal data unmasked; every use is in the audit log. */
    CUSTOMERS_REVEAL,
    /** Write down what a customer agreed to or withdrew. */
    CUSTOMERS_CONSENT,
    /** Change who is who: identity rules, and rulings about single identifiers. */
    IDENTITY_STEER,
    JOURNEYS_READ,
    /** Change journeys and contents, and so what customers are sent. */
    JOURNEYS_MANAGE,
    SOURCES_READ,
    SOURCES_MANAGE,
    /** Raw events, which carry personal data. */
    DEBUGGER_READ,
    IMPORTS_READ,
    IMPORTS_MANAGE,
    /** Refused bytes, which may carry personal data. */
    QUARANTINE_READ,
    QUARANTINE_MANAGE,
    PROJECTION_READ,
    PROJECTION_MANAGE,
    SEGMENTS_READ,
    SEGMENTS_MANAGE,
    DEMO_MANAGE,
    USERS_READ,
    USERS_MANAGE,
    AUDIT_READ;

    /** As the console knows it: {@code sources.manage}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
