package cdp.ingest.intake;

import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Takes bodies apart without losing where each event's bytes are. */
public final class Parcels {
    /** Deeper than any event may be, so that one too deep an event does not condemn its neighbours. */
    private static final int MAX_DEPTH = 500;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Parcels() {}

    /** The body could not be taken apart at all. */
    public static final class Unreadable extends Exception {
        private final transient Refusal refusal;

        public Unreadable(RefusalReason reason, String detail) {
            super(detail);
            this.refusal = new Refusal(reason, detail);
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /** A single event, an array of events, or an object with the array {@code batch}. */
    public static Parcel open(byte[] body) throws Unreadable {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                List<Parcel.Item> items = items(parser, body);
                requireEnd(parser);
                return new Parcel(items, absent(), absent(), "");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new Unreadable(RefusalReason.INVALID_JSON, "the body must be a JSON object or array");
            }
            return object(parser, body);
        } catch (StreamConstraintsException tooMuch) {
            throw new Unreadable(RefusalReason.TOO_DEEP, tooMuch.getOriginalMessage());
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            throw new Unreadable(RefusalReason.INVALID_JSON, broken.getOriginalMessage() + place);
        }
    }

    private static Parcel object(JsonParser parser, byte[] body) throws Unreadable {
        List<Parcel.Item> events = null;
        JsonNode sentAt = absent();
        JsonNode context = absent();
        String writeKey = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "batch" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw new Unreadable(RefusalReason.INVALID_JSON, "batch must be an array of events");
                    }
                    events = items(parser, body);
                }
                case "sentAt" -> sentAt = parser.readValueAsTree();
                case "context" -> context = parser.readValueAsTree();
                case "writeKey" -> writeKey = value == JsonToken.VALUE_STRING ? parser.getString() : "";
                default -> parser.skipChildren();
            }
        }
        requireEnd(parser);
        return events == null ? single(body, writeKey) : new Parcel(events, sentAt, context, writeKey);
    }

    /** Without a batch the object itself is the event; single calls are small, so reading them twice costs little. */
    private static Parcel single(byte[] body, String writeKey) {
        JsonNode event = JSON.readTree(body);
        return new Parcel(List.of(new Parcel.Item(event, body, 0, body.length)), absent(), absent(), writeKey);
    }

    private static List<Parcel.Item> items(JsonParser parser, byte[] body) {
        List<Parcel.Item> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            JsonNode event = parser.readValueAsTree();
            int to = (int) parser.currentLocation().getByteOffset();
            items.add(new Parcel.Item(event, body, from, to));
        }
        return items;
    }

    private static void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "unexpected text after the JSON value");
        }
    }

    private static JsonNode absent() {
        return MissingNode.getInstance();
    }
}
