package cdp.identity;

import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.SourceId;
import java.time.Instant;

/**
 * An identifier and who holds it.
 *
 * @param identifier with its value in the clear, whatever it is kept as
 * @param strong whether its kind may join people
 * @param event the event that tied it to a person first
 */
public record HeldIdentifier(
        OneId person,
        Identifier identifier,
        boolean strong,
        Instant firstSeen,
        Instant lastSeen,
        SourceId source,
        EventId event) {}
