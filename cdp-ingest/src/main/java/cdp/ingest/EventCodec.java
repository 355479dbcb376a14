package cdp.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event as bytes on a topic: one JSON object. Fields unknown to this version are skipped, so that newer writers and
 * older readers can run side by side. Traits, properties and context are copied as they are, never re-parsed.
 */
public final class EventCodec {
    /** Deep nesting is refused rather than followed: stacks and PostgreSQL's own limit are finite. */
    public static final int MAX_DEPTH = 64;

    /** Reads decimals exactly and refuses documents nested deeper than {@link #MAX_DEPTH}. */
    public static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int HEAD_BYTES = 512;

    private EventCodec() {}

    public static byte[] encode(Event event) {
        JsonBytes json = new JsonBytes(HEAD_BYTES
                + event.traits().utf8().length
                + event.properties().utf8().length
                + event.context().utf8().length);
        json.ascii("{\"id\":\"").ascii(event.id().value().toString());
        json.ascii("\",\"source\":").ascii(Integer.toString(event.source().value()));
        json.ascii(",\"messageId\":").string(event.messageId());
        json.ascii(",\"name\":").string(event.name());
        json.ascii(",\"occurredAt\":\"").ascii(event.occurredAt().toString());
        json.ascii("\",\"receivedAt\":\"").ascii(event.receivedAt().toString());
        json.ascii("\",\"trust\":\"").ascii(event.trust().name());
        json.ascii("\",\"identifiers\":");
        write(json, event.identifiers());
        write(json, ",\"traits\":", event.traits());
        write(json, ",\"properties\":", event.properties());
        write(json, ",\"context\":", event.context());
        return json.ascii('}').toByteArray();
    }

    private static void write(JsonBytes json, List<Identifier> identifiers) {
        char before = '[';
        for (Identifier identifier : identifiers) {
            json.ascii(before).ascii("{\"kind\":").string(identifier.kind());
            json.ascii(",\"scope\":").string(identifier.scope());
            json.ascii(",\"value\":").string(identifier.value()).ascii('}');
            before = ',';
        }
        json.ascii(']');
    }

    private static void write(JsonBytes json, String field, JsonDoc doc) {
        if (!doc.isEmpty()) {
            json.ascii(field).raw(doc.utf8());
        }
    }

    /**
     * @throws JacksonException when the bytes are not JSON
     * @throws IllegalArgumentException when they are JSON but not an event
     */
    public static Event decode(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            return read(parser, bytes);
        }
    }

    /** Reads the event whose opening brace is the parser's current token; {@code bytes} is what the parser reads from. */
    public static Event read(JsonParser parser, byte[] bytes) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("an event is a JSON object");
        }
        Draft draft = new Draft();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> draft.id = UUID.fromString(parser.getString());
                case "source" -> draft.source = parser.getIntValue();
                case "messageId" -> draft.messageId = parser.getString();
                case "name" -> draft.name = parser.getString();
                case "occurredAt" -> draft.occurredAt = Instants.parse(parser.getString());
                case "receivedAt" -> draft.receivedAt = Instants.parse(parser.getString());
                case "trust" -> draft.trust = Trust.valueOf(parser.getString());
                case "identifiers" -> readIdentifiers(parser, draft.identifiers);
                case "traits" -> draft.traits = slice(parser, bytes);
                case "properties" -> draft.properties = slice(parser, bytes);
                case "context" -> draft.context = slice(parser, bytes);
                default -> parser.skipChildren();
            }
        }
        return draft.build();
    }

    private static void readIdentifiers(JsonParser parser, List<Identifier> into) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String kind = "";
            String scope = "";
            String value = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "kind" -> kind = parser.getString();
                    case "scope" -> scope = parser.getString();
                    case "value" -> value = parser.getString();
                    default -> parser.skipChildren();
                }
            }
            into.add(new Identifier(kind, scope, value));
        }
    }

    /** The object at the parser's current token, cut out of the bytes it reads. */
    private static JsonDoc slice(JsonParser parser, byte[] bytes) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        return JsonDoc.ofUtf8(Arrays.copyOfRange(bytes, from, to));
    }

    private static final class Draft {
        private @Nullable UUID id;
        private int source;
        private String messageId = "";
        private String name = "";
        private @Nullable Instant occurredAt;
        private @Nullable Instant receivedAt;
        private Trust trust = Trust.PUBLIC;
        private final List<Identifier> identifiers = new ArrayList<>(3);
        private JsonDoc traits = JsonDoc.EMPTY;
        private JsonDoc properties = JsonDoc.EMPTY;
        private JsonDoc context = JsonDoc.EMPTY;

        private Event build() {
            if (id == null || occurredAt == null || receivedAt == null) {
                throw new IllegalArgumentException("an event needs id, occurredAt and receivedAt");
            }
            return new Event(
                    new EventId(id),
                    new SourceId(source),
                    messageId,
                    name,
                    occurredAt,
                    receivedAt,
                    trust,
                    identifiers,
                    traits,
                    properties,
                    context);
        }
    }
}
