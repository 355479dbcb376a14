package cdp.ingest.mapping;

import cdp.ingest.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What surrounds an event: who sent it, when it came in, and what the sender wrote once for the whole batch.
 *
 * @param endpoint the path it came to, which for single calls names the type
 * @param sentAt when the sender's clock said it sent the batch
 * @param context context shared by all events of the batch; a missing node when there is none
 */
public record Envelope(
        Sender sender,
        String endpoint,
        Instant receivedAt,
        Optional<Instant> sentAt,
        JsonNode context,
        Duration futureTolerance) {}
