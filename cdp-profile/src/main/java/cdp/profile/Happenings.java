package cdp.profile;

import cdp.identity.OneId;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What happened to many people since an instant of each one's own, as fresh as it landed. */
public interface Happenings {
    /** Most answered per OneID; whoever does one thing more often than that is a machine. */
    int MOST_PER_PERSON = 500;

    /**
     * Events of these names, earliest first, of each person and everybody merged into them.
     *
     * @param since by person, inclusive; people merged away are to be asked about as who they are today
     */
    Map<OneId, List<Happening>> since(Map<OneId, Instant> since, Collection<String> names);

    /**
     * Whose these events are now; those none of the given people has are left out.
     *
     * @param among OneIDs under one of which each event is kept, current or merged away
     */
    Map<EventId, OneId> whose(Collection<EventId> events, Collection<OneId> among);

    record Happening(EventId id, String name, Instant occurredAt, JsonDoc properties) {}
}
