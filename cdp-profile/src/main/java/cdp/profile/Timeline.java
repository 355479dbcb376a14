package cdp.profile;

import cdp.identity.OneId;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a person, and to everybody merged into that person, latest first. */
public interface Timeline {

    /** @param after where the page before it ended; null for the first */
    List<Entry> read(OneId person, Filter filter, @Nullable Position after, int limit);

    /**
     * Those of the events that stand in the timeline of one of these people; one that is gone, or is somebody else's, is left out.
     *
     * @param people as they are today
     */
    List<Entry> find(Collection<OneId> people, Collection<EventId> events);

    /** How much of what there is, without any filter. */
    Facets facets(OneId person);

    /** @param oneIdAtEvent the person it landed on, perhaps merged since */
    record Entry(
            EventId id,
            String name,
            Instant occurredAt,
            Instant receivedAt,
            SourceId source,
            JsonDoc properties,
            JsonDoc context,
            OneId oneIdAtEvent) {
        public Position position() {
            return new Position(occurredAt, id.value());
        }
    }

    record Position(Instant occurredAt, UUID id) {}

    /**
     * Any part may be null and then holds of every event.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record Filter(
            @Nullable EventCategory category,
            @Nullable SourceId source,
            @Nullable String name,
            @Nullable Instant from,
            @Nullable Instant to) {
        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    record Facets(Map<SourceId, Long> sources, Map<EventCategory, Long> categories) {}
}
