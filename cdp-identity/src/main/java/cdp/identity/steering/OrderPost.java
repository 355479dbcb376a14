package cdp.identity.steering;

import cdp.identity.PersonalValues;
import cdp.identity.SqlArrays;
import cdp.identity.graph.Order;
import cdp.identity.rules.ReviewRoad;
import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.EventLog;
import cdp.ingest.EventLogUnavailable;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.ProductSource;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.ingest.Trust;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts orders on the road. An order lands on the person of the first identifier it is about, and stands in their timeline. */
@Component
class OrderPost implements ReviewRoad {
    private static final String IDENTIFIERS =
            "SELECT key, kind, scope, value, sealed FROM identity.identifiers WHERE key = ANY(?)";

    private final JdbcTemplate jdbc;
    private final PersonalValues values;
    private final EventLog road;
    private final ProductSource source;
    private final Clock clock;

    OrderPost(JdbcTemplate jdbc, PersonalValues values, EventLog road, Sources sources, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.road = road;
        this.source = new ProductSource(sources, "identity", "身份治理");
        this.clock = clock;
    }

    /** @throws EventLogUnavailable when it is not known to be on the road */
    EventId send(Order order) {
        List<EventId> sent = send(List.of(order));
        if (sent.isEmpty()) {
            throw new IllegalArgumentException("none of these identifiers exists");
        }
        return sent.getFirst();
    }

    @Override
    public List<EventId> send(List<Order> orders) {
        Map<UUID, Identifier> about = identifiers(
                orders.stream().map(order -> order.concerned().getFirst()).toList());
        List<Event> events = orders.stream()
                .filter(order -> about.containsKey(order.concerned().getFirst()))
                .map(order -> event(
                        order,
                        Objects.requireNonNull(about.get(order.concerned().getFirst()))))
                .toList();
        try {
            road.append(events).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof EventLogUnavailable away ? away : failed;
        }
        return events.stream().map(Event::id).toList();
    }

    private Event event(Order order, Identifier about) {
        SourceId from = source.id();
        String messageId = "order-" + UUID.randomUUID();
        Instant now = clock.instant();
        return new Event(
                EventId.of(from, messageId),
                from,
                messageId,
                Event.IDENTITY_DECIDED,
                now,
                now,
                Trust.PRODUCT,
                List.of(about),
                JsonDoc.EMPTY,
                order.toProperties(),
                JsonDoc.EMPTY);
    }

    private Map<UUID, Identifier> identifiers(List<UUID> keys) {
        Map<UUID, Identifier> found = new HashMap<>();
        jdbc.query(
                IDENTIFIERS,
                row -> {
                    String open = row.getString("value");
                    found.put(
                            row.getObject("key", UUID.class),
                            new Identifier(
                                    row.getString("kind"),
                                    row.getString("scope"),
                                    open != null ? open : values.open(Objects.requireNonNull(row.getBytes("sealed")))));
                },
                SqlArrays.uuids(keys));
        return found;
    }
}
