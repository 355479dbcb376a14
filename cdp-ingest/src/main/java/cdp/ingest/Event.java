package cdp.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One thing that happened, in the form every module speaks: who (identifiers), what (name and properties), when and from
 * which source. Traits are what the sender said about the person rather than about the happening.
 *
 * @param occurredAt when it happened by the sender's clock, corrected for skew
 * @param receivedAt when the collector took it in
 * @param name canonical name, object and past verb ({@code order_paid})
 */
public record Event(
        EventId id,
        SourceId source,
        String messageId,
        String name,
        Instant occurredAt,
        Instant receivedAt,
        Trust trust,
        List<Identifier> identifiers,
        JsonDoc traits,
        JsonDoc properties,
        JsonDoc context) {

    /** Sent when traits were reported without a happening. */
    public static final String PROFILE_UPDATED = "profile_updated";

    /** Sent when two identifiers were declared to be the same person. */
    public static final String IDENTITY_LINKED = "identity_linked";

    /** Sent by the product when a person decided who is who. */
    public static final String IDENTITY_DECIDED = "identity_decided";

    public Event {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        if (name.isBlank()) {
            throw new IllegalArgumentException("event " + messageId + " has no name");
        }
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("event " + messageId + " has no identifier");
        }
        identifiers = List.copyOf(identifiers);
    }

    /** What keeps one person's events in order on the road: the same identifier goes to the same partition. */
    public String partitionKey() {
        Identifier first = identifiers.getFirst();
        return first.kind() + ' ' + first.scope() + ' ' + first.value();
    }
}
