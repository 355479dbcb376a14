package cdp.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event as bytes on a topic: one JSON object. Fields unknown to this version are skipped, so that newer writers and
 * older readers can run side by side. Traits, properties and context are copied as text, never re-parsed.
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

    private EventCodec() {}

    public static byte[] encode(Event event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(768);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json, event);
        }
        return out.toByteArray();
    }

    public static void write(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id().value().toString());
        json.writeNumberProperty("source", event.source().value());
        json.writeStringProperty("messageId", event.messageId());
        json.writeStringProperty("name", event.name());
        json.writeStringProperty("occurredAt", event.occurredAt().toString());
        json.writeStringProperty("receivedAt", event.receivedAt().toString());
        json.writeStringProperty("trust", event.trust().name());
        json.writeArrayPropertyStart("identifiers");
        for (Identifier identifier : event.identifiers()) {
            json.writeStartObject();
            json.writeStringProperty("kind", identifier.kind());
            json.writeStringProperty("scope", identifier.scope());
            json.writeStringProperty("value", identifier.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeDoc(json, "traits", event.traits());
        writeDoc(json, "properties", event.properties());
        writeDoc(json, "context", event.context());
        json.writeEndObject();
    }

    private static void writeDoc(JsonGenerator json, String name, JsonDoc doc) {
        if (!doc.isEmpty()) {
            json.writeName(name);
            json.writeRawValue(doc.text());
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
                case "occurredAt" -> draft.occurredAt = Instant.parse(parser.getString());
                case "receivedAt" -> draft.receivedAt = Instant.parse(parser.getString());
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

    /** The text of the object at the parser's current token, cut out of the bytes it reads. */
    private static JsonDoc slice(JsonParser parser, byte[] bytes) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        return new JsonDoc(new String(bytes, from, to - from, StandardCharsets.UTF_8));
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
