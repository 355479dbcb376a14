package cdp.identity.graph;

import cdp.identity.linking.Link;
import cdp.ingest.Event;
import java.util.Comparator;

/**
 * A link and where it was seen first.
 *
 * @param first the earliest event that shows it
 */
record SeenTogether(Link link, Event first) {
    private static final Comparator<Event> EARLIER = Comparator.comparing(Event::occurredAt)
            .thenComparing(event -> event.id().value());

    SeenTogether and(SeenTogether further) {
        return new SeenTogether(
                link.and(further.link), EARLIER.compare(first, further.first) <= 0 ? first : further.first);
    }
}
