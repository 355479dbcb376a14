package cdp.ingest.testing;

import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Events that are valid as they come; a test says only what it is about. */
public final class Events {
    public static final SourceId SOURCE = new SourceId(7);
    public static final Instant NOW = Instant.parse("2026-11-18T06:20:00Z");
    private static final AtomicLong NEXT = new AtomicLong();

    private Events() {}

    public static Event of(Identifier... identifiers) {
        return of(Trust.SERVER, identifiers);
    }

    public static Event of(Trust trust, Identifier... identifiers) {
        return of(trust, "page_viewed", JsonDoc.EMPTY, JsonDoc.EMPTY, NOW, identifiers);
    }

    public static Event at(Instant at, Identifier... identifiers) {
        return of(Trust.SERVER, "page_viewed", JsonDoc.EMPTY, JsonDoc.EMPTY, at, identifiers);
    }

    public static Event told(String traits, Instant at, Identifier... identifiers) {
        return of(Trust.SERVER, Event.PROFILE_UPDATED, new JsonDoc(traits), JsonDoc.EMPTY, at, identifiers);
    }

    public static Event of(
            Trust trust, String name, JsonDoc traits, JsonDoc properties, Instant at, Identifier... identifiers) {
        String messageId = "message-" + NEXT.incrementAndGet();
        return new Event(
                EventId.of(SOURCE, messageId),
                SOURCE,
                messageId,
                name,
                at,
                at,
                trust,
                List.of(identifiers),
                traits,
                properties,
                JsonDoc.EMPTY);
    }

    public static Identifier phone(String e164) {
        return new Identifier("phone", "", e164);
    }

    public static Identifier user(String id) {
        return new Identifier("user_id", "", id);
    }

    public static Identifier member(String number) {
        return new Identifier("member_no", "", number);
    }

    public static Identifier anonymous(String id) {
        return new Identifier("anonymous_id", "", id);
    }
}
