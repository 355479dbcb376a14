package cdp.ingest.mapping;

import tools.jackson.databind.JsonNode;

/** Understands one kind of SDK. Pure: the same input gives the same event. */
public interface EventMapper {
    /** @param raw the event's own bytes, which name it when the sender gave it no id */
    Mapping map(JsonNode event, Raw raw, Envelope envelope);

    /** The event as it was written, cut out of its batch only when asked for. */
    interface Raw {
        byte[] bytes();
    }
}
