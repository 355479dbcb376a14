package cdp.web.security;

import static cdp.web.security.Permission.CUSTOMERS_CONSENT;
import static cdp.web.security.Permission.CUSTOMERS_READ;
import static cdp.web.security.Permission.CUSTOMERS_REVEAL;
import static cdp.web.security.Permission.DEBUGGER_READ;
import static cdp.web.security.Permission.DEMO_MANAGE;
import static cdp.web.security.Permission.IDENTITY_STEER;
import static cdp.web.security.Permission.IMPORTS_MANAGE;
import static cdp.web.security.Permission.IMPORTS_READ;
import static cdp.web.security.Permission.JOURNEYS_MANAGE;
import static cdp.web.security.Permission.JOURNEYS_READ;
import static cdp.web.security.Permission.OVERVIEW_READ;
import static cdp.web.security.Permission.PROJECTION_MANAGE;
import static cdp.web.security.Permission.PROJECTION_READ;
import static cdp.web.security.Permission.QUARANTINE_MANAGE;
import static cdp.web.security.Permission.QUARANTINE_READ;
import static cdp.web.security.Permission.SEGMENTS_MANAGE;
import static cdp.web.security.Permission.SEGMENTS_READ;
import static cdp.web.security.Permission.SOURCES_MANAGE;
import static cdp.web.security.Permission.SOURCES_READ;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is to the brand, and the one place that says what follows from it. */
public enum UserRole {
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    /** Runs the channels; sees raw events but has no reason to unmask a customer. */
    DATA_ENGINEER(EnumSet.of(
            OVERVIEW_READ,
            CUSTOMERS_READ,
            CUSTOMERS_CONSENT,
            IDENTITY_STEER,
            JOURNEYS_READ,
            SOURCES_READ,
            SOURCES_MANAGE,
            DEBUGGER_READ,
            IMPORTS_READ,
            IMPORTS_MANAGE,
            QUARANTINE_READ,
            QUARANTINE_MANAGE,
            PROJECTION_READ,
            PROJECTION_MANAGE,
            SEGMENTS_READ,
            SEGMENTS_MANAGE,
            DEMO_MANAGE)),
    /** Speaks to customers, so may see who they are. */
    MARKETER(EnumSet.of(
            OVERVIEW_READ,
            CUSTOMERS_READ,
            CUSTOMERS_REVEAL,
            CUSTOMERS_CONSENT,
            SEGMENTS_READ,
            SEGMENTS_MANAGE,
            JOURNEYS_READ,
            JOURNEYS_MANAGE,
            SOURCES_READ,
            IMPORTS_READ,
            PROJECTION_READ)),
    EXECUTIVE(EnumSet.of(OVERVIEW_READ, CUSTOMERS_READ, SEGMENTS_READ, JOURNEYS_READ, SOURCES_READ, PROJECTION_READ)),
    /** Looks, with personal data masked, and changes nothing. */
    VIEWER(EnumSet.of(
            OVERVIEW_READ, CUSTOMERS_READ, SEGMENTS_READ, JOURNEYS_READ, SOURCES_READ, IMPORTS_READ, PROJECTION_READ));

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and nobody holds what is beneath
    private final Set<Permission> permissions;

    UserRole(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** As API and database know it: {@code data_engineer}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
