package cdp.ingest.mapping;

import tools.jackson.databind.JsonNode;

/** Understands one kind of SDK. Pure: the same input gives the same event. */
public interface EventMapper {
    /** @param raw the event's own bytes, which name it when the sender gave it no id */
    Mapping map(JsonNode event, byte[] raw, Envelope envelope);
}
