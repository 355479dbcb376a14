package cdp.identity.graph;

import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What people decide, as the road carries it; each a second later than the one before. */
final class DecisionEvents {
    private final Hop hop;
    private int given;

    DecisionEvents(Hop hop) {
        this.hop = hop;
    }

    Event apart(Identifier one, Identifier other) {
        return ruled("apart", one, other);
    }

    Event together(Identifier one, Identifier other) {
        return ruled("together", one, other);
    }

    private Event ruled(String ruling, Identifier one, Identifier other) {
        return event(
                "{\"order\":\"rule\",\"%s\":[[\"%s\",\"%s\"]],\"by\":\"周岚\"}"
                        .formatted(ruling, hop.key(one), hop.key(other)),
                one);
    }

    Event block(Identifier value) {
        return event("{\"order\":\"block\",\"keys\":[\"%s\"],\"by\":\"周岚\"}".formatted(hop.key(value)), value);
    }

    Event unblock(Identifier value) {
        return event("{\"order\":\"unblock\",\"keys\":[\"%s\"],\"by\":\"周岚\"}".formatted(hop.key(value)), value);
    }

    /** As the product gives it when rules changed. */
    Event review(Identifier... identifiers) {
        String keys = Arrays.stream(identifiers)
                .map(one -> '"' + hop.key(one).toString() + '"')
                .collect(Collectors.joining(","));
        return event("{\"order\":\"review\",\"keys\":[%s]}".formatted(keys), identifiers[0]);
    }

    private Event event(String order, Identifier about) {
        return Events.of(
                Trust.PRODUCT,
                Event.IDENTITY_DECIDED,
                JsonDoc.EMPTY,
                new JsonDoc(order),
                Events.NOW.plusSeconds(++given),
                about);
    }
}
