package cdp.journey.execution;

import cdp.ingest.EventCodec;
import cdp.ingest.JsonDoc;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What let somebody in, kept for the steps and the contents that speak of it. */
record Triggered(String id, String name, Instant at, JsonDoc properties) {

    String toJson() {
        return EventCodec.JSON
                .createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("time", at.toString())
                .set("properties", properties.parse())
                .toString();
    }

    static Triggered parse(String json) {
        JsonNode node = EventCodec.JSON.readTree(json);
        return new Triggered(
                node.path("id").asString(""),
                node.path("name").asString(""),
                Instant.parse(node.path("time").stringValue()),
                new JsonDoc(node.path("properties").toString()));
    }
}
