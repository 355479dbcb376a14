package cdp.ingest.log;

import cdp.ingest.EventCodec;
import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;
import cdp.ingest.RefusedInput;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refused input on its topic: the value is the refused bytes, untouched; what is known of them is one JSON header. */
public final class RefusedCodec {
    public static final String HEADER = "refusal";

    private RefusedCodec() {}

    static byte[] encode(RefusedInput input) {
        ObjectNode json = EventCodec.JSON.createObjectNode();
        if (input.source() != null) {
            json.put("source", input.source().value());
        }
        json.put("trust", input.trust().name());
        json.put("endpoint", input.endpoint());
        json.put("receivedAt", input.receivedAt().toString());
        json.put("reason", input.refusal().reason().code());
        json.put("detail", input.refusal().detail());
        json.put("eventName", input.eventName());
        json.put("messageId", input.messageId());
        json.put("contentType", input.contentType());
        json.put("contentEncoding", input.contentEncoding());
        json.put("truncated", input.truncated());
        return EventCodec.JSON.writeValueAsBytes(json);
    }

    public static RefusedInput decode(byte[] header, byte[] body) {
        JsonNode json = EventCodec.JSON.readTree(header);
        return new RefusedInput(
                json.has("source") ? new SourceId(json.get("source").intValue()) : null,
                Trust.valueOf(json.path("trust").asString(Trust.PUBLIC.name())),
                json.path("endpoint").asString(""),
                Instant.parse(json.path("receivedAt").asString()),
                new Refusal(
                        RefusalReason.ofCode(json.path("reason").asString()),
                        json.path("detail").asString("")),
                text(json, "eventName"),
                text(json, "messageId"),
                text(json, "contentType"),
                text(json, "contentEncoding"),
                body,
                json.path("truncated").asBoolean(false));
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode node = json.path(field);
        return node.isString() ? node.stringValue() : null;
    }
}
