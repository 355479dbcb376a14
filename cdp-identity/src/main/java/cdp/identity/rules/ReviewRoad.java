package cdp.identity.rules;

import cdp.identity.graph.Order;
import cdp.ingest.EventId;
import java.util.List;

/** Where orders set off to the hop, which alone changes who is who. Thread-safe. */
public interface ReviewRoad {
    /**
     * Orders about identifiers that do not exist are left out.
     *
     * @return what each order can be recognised by once it is carried out
     * @throws cdp.ingest.EventLogUnavailable when they are not known to be on the road
     */
    List<EventId> send(List<Order> orders);
}
