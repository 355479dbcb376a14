package cdp.ingest.mapping;

import cdp.ingest.RefusalReason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When an event happened, from what a sender's clock says. */
public final class Timestamps {
    /** No channel a brand uses kept events before; earlier values are units mixed up or clocks never set. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration TRUSTED_SKEW = Duration.ofSeconds(5);
    private static final int SECONDS_COLON = "2026-11-18T09:30".length();
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private Timestamps() {}

    /** The instant a node names: ISO 8601 with zone, or a number of seconds or milliseconds since 1970; empty when absent. */
    static Optional<Instant> read(JsonNode node, String field) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        try {
            if (node.isNumber() && node.canConvertToLong()) {
                return Optional.of(ofEpoch(node.longValue()));
            }
            if (node.isString()) {
                return Optional.of(ofText(node.stringValue()));
            }
        } catch (DateTimeException notATime) {
            // Falls through to the refusal, which quotes the value.
        }
        throw new InputRefused(
                RefusalReason.INVALID_TIMESTAMP,
                field + " is not an ISO 8601 time with zone nor an epoch number: " + abbreviated(node));
    }

    /** SDKs write UTC with seconds, which is quicker to read as a plain instant than as a time with any offset. */
    private static Instant ofText(String text) {
        boolean plain = text.endsWith("Z") && text.length() > SECONDS_COLON && text.charAt(SECONDS_COLON) == ':';
        return plain ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    }

    /** Numbers above {@value #FIRST_MILLIS} are milliseconds: as seconds they would lie past the year 5138. */
    private static Instant ofEpoch(long number) {
        return Math.abs(number) >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    /** Removes the sender's clock error, known from when it believes it sent the event and when the event arrived. */
    static Instant correct(Instant stated, Optional<Instant> sentAt, Instant receivedAt) {
        return sentAt.filter(sent -> Duration.between(sent, receivedAt).abs().compareTo(TRUSTED_SKEW) > 0)
                .map(sent -> receivedAt.minus(Duration.between(stated, sent)))
                .orElse(stated);
    }

    static Instant requirePlausible(Instant occurredAt, Envelope envelope) {
        if (occurredAt.isBefore(EARLIEST)
                || occurredAt.isAfter(envelope.receivedAt().plus(envelope.futureTolerance()))) {
            throw new InputRefused(
                    RefusalReason.TIMESTAMP_OUT_OF_RANGE,
                    "the event's time " + occurredAt + " is not between " + EARLIEST + " and "
                            + envelope.futureTolerance().toHours() + " hours from now");
        }
        return occurredAt;
    }

    private static String abbreviated(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
