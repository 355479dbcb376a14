package cdp.ingest.mapping;

import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.JsonDoc;
import cdp.ingest.RefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Segment specification's six calls, as Segment's and RudderStack's SDKs send them.
 *
 * @see <a href="https://segment.com/docs/connections/spec/common/">Segment spec: common fields</a>
 */
public final class SegmentMapper implements EventMapper {
    private static final int MAX_NAME_LENGTH = 200;

    @Override
    public Mapping map(JsonNode event, Raw raw, Envelope envelope) {
        try {
            return new Mapping.Accepted(read(event, raw, envelope));
        } catch (InputRefused refused) {
            return refused.toMapping();
        }
    }

    private static Event read(JsonNode event, Raw raw, Envelope envelope) {
        if (!event.isObject()) {
            throw new InputRefused(RefusalReason.INVALID_JSON, "an event must be an object");
        }
        String type = type(event, envelope.endpoint());
        String name = name(type, event);
        JsonNode context = context(event, envelope);
        IdentifierCollector identifiers = identifiers(type, event, context, envelope);
        Optional<Instant> sentAt =
                Timestamps.read(event.path("sentAt"), "sentAt").or(envelope::sentAt);
        Instant stated = Timestamps.read(event.path("originalTimestamp"), "originalTimestamp")
                .or(() -> Timestamps.read(event.path("timestamp"), "timestamp"))
                .orElse(envelope.receivedAt());
        Instant occurredAt =
                Timestamps.requirePlausible(Timestamps.correct(stated, sentAt, envelope.receivedAt()), envelope);
        String messageId = event.path("messageId").asString("");
        String id = messageId.isBlank()
                ? MessageIds.weak(raw.bytes(), envelope.receivedAt())
                : MessageIds.bounded(messageId);
        return new Event(
                EventId.of(envelope.sender().source(), id),
                envelope.sender().source(),
                id,
                name,
                occurredAt,
                envelope.receivedAt(),
                envelope.sender().trust(),
                identifiers.require(),
                traits(type, event, context),
                properties(type, event),
                identifiers.noted(withoutTraits(context), "context"));
    }

    private static String type(JsonNode event, String endpoint) {
        String stated = event.path("type").asString("");
        String type = stated.isBlank() ? endpoint.substring(endpoint.lastIndexOf('/') + 1) : stated;
        return switch (type) {
            case "t", "track" -> "track";
            case "i", "identify" -> "identify";
            case "p", "page" -> "page";
            case "s", "screen" -> "screen";
            case "g", "group" -> "group";
            case "a", "alias" -> "alias";
            default ->
                throw new InputRefused(
                        RefusalReason.UNSUPPORTED_TYPE,
                        "type must be track, identify, page, screen, group or alias; got " + bounded(type));
        };
    }

    private static String name(String type, JsonNode event) {
        return switch (type) {
            case "identify" -> Event.PROFILE_UPDATED;
            case "alias" -> Event.IDENTITY_LINKED;
            case "page" -> "page_viewed";
            case "screen" -> "screen_viewed";
            case "group" -> "group_joined";
            default -> {
                String stated = event.path("event").asString("").strip();
                if (stated.isEmpty()) {
                    throw new InputRefused(RefusalReason.MISSING_EVENT_NAME, "a track call needs the field event");
                }
                yield EventNames.canonical(bounded(CleanJson.clean(stated)));
            }
        };
    }

    private static String bounded(String text) {
        return text.length() <= MAX_NAME_LENGTH ? text : text.substring(0, MAX_NAME_LENGTH);
    }

    /** The event's own context over the one the batch shares. */
    private static JsonNode context(JsonNode event, Envelope envelope) {
        JsonNode own = event.path("context");
        if (!(envelope.context() instanceof ObjectNode shared)) {
            return own;
        }
        return own instanceof ObjectNode specific ? shared.deepCopy().setAll(specific) : shared;
    }

    private static IdentifierCollector identifiers(String type, JsonNode event, JsonNode context, Envelope envelope) {
        IdentifierCollector identifiers = new IdentifierCollector(envelope);
        identifiers.add(IdentifierKinds.ANONYMOUS_ID, event, "anonymousId");
        identifiers.add(IdentifierKinds.USER_ID, event, "userId");
        if (type.equals("alias")) {
            identifiers.add(IdentifierKinds.ANONYMOUS_ID, event, "previousId");
        }
        identifiers.addExternalIds(context.path("externalId"));
        identifiers.addTraits("context.traits.", context.path("traits"));
        if (type.equals("identify")) {
            identifiers.addTraits("traits.", event.path("traits"));
        }
        return identifiers;
    }

    private static JsonDoc traits(String type, JsonNode event, JsonNode context) {
        JsonNode own = type.equals("identify") ? event.path("traits") : event.path("absent");
        JsonNode shared = context.path("traits");
        if (own instanceof ObjectNode specific && shared instanceof ObjectNode base) {
            return CleanJson.of(base.deepCopy().setAll(specific), "traits");
        }
        return CleanJson.of(own.isMissingNode() ? shared : own, "traits");
    }

    private static JsonDoc properties(String type, JsonNode event) {
        JsonNode stated = event.path(type.equals("group") ? "traits" : "properties");
        boolean named = event.path("name").isString() || event.path("category").isString();
        boolean grouped = type.equals("group") && event.path("groupId").isValueNode();
        if (!named && !grouped) {
            return CleanJson.of(stated, "properties");
        }
        ObjectNode properties =
                stated instanceof ObjectNode given ? given.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (String field : new String[] {"name", "category", "groupId"}) {
            if (event.path(field).isValueNode() && !properties.has(field)) {
                properties.set(field, event.path(field));
            }
        }
        return CleanJson.of(properties, "properties");
    }

    /** Traits have a place of their own; repeating them in the context would store them with every event. */
    private static JsonNode withoutTraits(JsonNode context) {
        return context instanceof ObjectNode object && (object.has("traits") || object.has("externalId"))
                ? object.deepCopy().without(List.of("traits", "externalId"))
                : context;
    }
}
