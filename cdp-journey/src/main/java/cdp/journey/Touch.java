package cdp.journey;

import cdp.identity.OneId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message somebody was meant to get, and what became of it.
 *
 * @param contactPoint where it went, in the clear; null when it never got that far
 * @param reason why it is refused, rejected, unknown or deferred
 */
public record Touch(
        long id,
        OneId person,
        JourneyId journey,
        String journeyName,
        int version,
        String node,
        String channel,
        @Nullable String contactPoint,
        String purpose,
        Status status,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String subject,
        Instant plannedAt,
        @Nullable Instant handedAt,
        @Nullable Instant finishedAt,
        String occurrence,
        List<Receipt> receipts) {

    public enum Status {
        PLANNED,
        CLAIMED,
        /** On its way over to the provider right now. */
        HANDING_OFF,
        ACCEPTED,
        REJECTED,
        /** Handed over, but the answer never came: it may have arrived. Never sent again. */
        UNKNOWN,
        /** A rule said no. */
        REFUSED,
        /** Waits for a better time. */
        DEFERRED
    }

    /** @param kind {@code opened}, {@code clicked}, {@code bounced} or {@code unsubscribed} */
    public record Receipt(String kind, Instant at) {}
}
