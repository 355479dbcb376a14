package cdp.profile.store;

import cdp.identity.ResolvedMessage;
import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as the stores that answer from it keep one: the same whether it came by the road or out of the table.
 *
 * @param occurredAt microseconds since 1970, UTC; so is {@code receivedAt}
 * @param properties JSON object
 * @param importId the import it came with, if it came with one
 */
public record EventRow(
        long oneId,
        long idHigh,
        long idLow,
        int source,
        String name,
        long occurredAt,
        long receivedAt,
        String properties,
        @Nullable Long importId,
        int rawPartition,
        long rawOffset) {

    public static EventRow of(ResolvedMessage.Landed landed) {
        Event event = landed.event();
        return new EventRow(
                landed.person().value(),
                event.id().value().getMostSignificantBits(),
                event.id().value().getLeastSignificantBits(),
                event.source().value(),
                event.name(),
                micros(event.occurredAt()),
                micros(event.receivedAt()),
                event.properties().text(),
                importId(event.context().text()),
                landed.position().partition(),
                landed.position().offset());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** Few events come out of a file, so the context is searched before it is parsed. */
    private static @Nullable Long importId(String context) {
        if (!context.contains("\"import\"")) {
            return null;
        }
        JsonNode id = EventCodec.JSON.readTree(context).path("import").path("id");
        return id.isIntegralNumber() && id.canConvertToLong() ? id.longValue() : null;
    }
}
