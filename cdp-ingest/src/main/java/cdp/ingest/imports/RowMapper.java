package cdp.ingest.imports;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.EventId;
import cdp.ingest.ImportMapping;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.Who;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Turns rows into events as a mapping says. The same row of the same content always gives an event of the same id. Not
 * thread-safe: what it reads with is kept between rows.
 */
public final class RowMapper {
    private final ImportOrigin origin;
    private final Limits limits;
    private final RowNames names;
    private final RowTimes times;
    private final RowIdentifiers identifiers;
    private final RowValues properties;
    private final RowValues traits;
    private final RowKey key;
    private final String contextStart;

    /**
     * @param futureTolerance how far ahead of our clock a row may be
     * @param maxEventBytes largest event the platform takes
     */
    public record Limits(Duration futureTolerance, int maxEventBytes) {}

    /** @param mapping fits the headers: {@link MappingCheck} found nothing */
    public RowMapper(ImportMapping mapping, List<String> headers, ImportOrigin origin, Limits limits) {
        String zone = mapping.time().zone();
        this.origin = origin;
        this.limits = limits;
        this.names = new RowNames(mapping, headers);
        this.times = new RowTimes(mapping.time(), headers, origin.uploadedAt(), limits.futureTolerance());
        this.identifiers = new RowIdentifiers(mapping.identifiers(), headers, origin.source());
        this.properties = new RowValues(mapping.properties(), headers, zone);
        this.traits = new RowValues(mapping.traits(), headers, zone);
        this.key = new RowKey(mapping.rowKey(), headers);
        this.contextStart = "{\"import\":{\"id\":" + origin.id().value() + ",\"file\":"
                + EventCodec.JSON.writeValueAsString(origin.fileName()) + ",\"row\":";
    }

    public MappedRow map(SourceRow row, Instant now) {
        RowErrors errors = new RowErrors(row);
        SourceRow.Fault fault = row.fault();
        if (fault != null) {
            errors.add(null, fault.code(), fault.detail());
            return errors.toRefused();
        }
        String name = names.of(row, errors);
        Instant occurredAt = times.of(row, now, errors);
        Who who = identifiers.of(row, errors);
        JsonDoc what = properties.of(row, errors);
        JsonDoc about = traits.of(row, errors);
        if (size(what, about) > limits.maxEventBytes()) {
            errors.add(
                    null,
                    RowErrorCode.EVENT_TOO_LARGE,
                    "the row's values take more than " + limits.maxEventBytes() + " bytes");
        }
        if (!errors.isEmpty()) {
            return errors.toRefused();
        }
        return new MappedRow.Accepted(event(row, name, occurredAt, now, who, about, what));
    }

    private Event event(
            SourceRow row, String name, Instant occurredAt, Instant now, Who who, JsonDoc about, JsonDoc what) {
        String keyed = key.of(row, name);
        String messageId = keyed == null ? origin.messageId(row.number()) : keyed;
        return new Event(
                EventId.of(origin.source(), messageId),
                origin.source(),
                messageId,
                name,
                occurredAt,
                now,
                Trust.SERVER,
                who.identifiers(),
                about,
                what,
                who.noted(new JsonDoc(contextStart + row.number() + "}}")));
    }

    /** Bytes in UTF-8, counted only where they could be too many. */
    private int size(JsonDoc what, JsonDoc about) {
        int characters = what.text().length() + about.text().length();
        return characters * 3 <= limits.maxEventBytes()
                ? characters
                : (what.text() + about.text()).getBytes(StandardCharsets.UTF_8).length;
    }
}
