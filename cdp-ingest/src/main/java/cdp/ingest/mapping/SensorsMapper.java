package cdp.ingest.mapping;

import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.JsonDoc;
import cdp.ingest.RefusalReason;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the Sensors Data (神策) SDKs send: happenings, links between ids, and operations on the profile. */
public final class SensorsMapper implements EventMapper {
    private static final Map<String, String> IDENTITY_KINDS = Map.of(
            "$identity_login_id", IdentifierKinds.USER_ID,
            "$identity_anonymous_id", IdentifierKinds.ANONYMOUS_ID,
            "$identity_cookie_id", IdentifierKinds.ANONYMOUS_ID,
            "$identity_mobile", IdentifierKinds.PHONE,
            "$identity_email", IdentifierKinds.EMAIL,
            "$identity_mp_openid", IdentifierKinds.WECHAT_OPENID,
            "$identity_mp_unionid", IdentifierKinds.WECHAT_UNIONID);

    /** SDKs that run where visitors are; all others run on servers, which know who they speak of. */
    private static final Set<String> CLIENT_LIBRARIES = Set.of(
            "js", "MiniProgram", "Android", "iOS", "HarmonyOS", "AlipayMini", "BaiduMini", "BytedanceMini", "WebApp");

    private static final String IDENTITY = "$identity_";
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
        String type = event.path("type").asString("");
        String name = name(type, event);
        boolean onProfile = type.startsWith("profile_");
        JsonNode properties = event.path("properties");
        Instant stated = Timestamps.read(event.path("time"), "time").orElse(envelope.receivedAt());
        Optional<Instant> sentAt = Timestamps.read(event.path("_flush_time"), "_flush_time");
        Instant occurredAt =
                Timestamps.requirePlausible(Timestamps.correct(stated, sentAt, envelope.receivedAt()), envelope);
        IdentifierCollector identifiers = identifiers(type, event, envelope);
        String id = messageId(event, raw, envelope.receivedAt());
        return new Event(
                EventId.of(envelope.sender().source(), id),
                envelope.sender().source(),
                id,
                name,
                occurredAt,
                envelope.receivedAt(),
                envelope.sender().trust(),
                identifiers.require(),
                onProfile ? traits(type, properties) : JsonDoc.EMPTY,
                onProfile ? operation(type) : CleanJson.of(properties, "properties"),
                identifiers.noted(event.path("lib"), "lib"));
    }

    private static String name(String type, JsonNode event) {
        return switch (type) {
            case "track" -> {
                String stated = event.path("event").asString("").strip();
                if (stated.isEmpty()) {
                    throw new InputRefused(RefusalReason.MISSING_EVENT_NAME, "a track item needs the field event");
                }
                String clean = CleanJson.clean(stated);
                yield EventNames.canonical(
                        clean.length() <= MAX_NAME_LENGTH ? clean : clean.substring(0, MAX_NAME_LENGTH));
            }
            case "track_signup", "track_id_bind" -> Event.IDENTITY_LINKED;
            case "profile_set",
                    "profile_set_once",
                    "profile_increment",
                    "profile_append",
                    "profile_unset",
                    "profile_delete" -> Event.PROFILE_UPDATED;
            default ->
                throw new InputRefused(
                        RefusalReason.UNSUPPORTED_TYPE,
                        "type must be track, track_signup, track_id_bind or profile_*; got "
                                + (type.length() > 60 ? type.substring(0, 60) + "…" : type));
        };
    }

    /** The SDKs' tracking id repeats across people and times, so it names an event only together with both. */
    private static String messageId(JsonNode event, Raw raw, Instant receivedAt) {
        JsonNode track = event.path("_track_id");
        return track.isNumber() || track.isString()
                ? MessageIds.bounded(track.asString()
                        + ' '
                        + event.path("distinct_id").asString("")
                        + ' '
                        + event.path("time").asString("")
                        + ' '
                        + event.path("type").asString(""))
                : MessageIds.weak(raw.bytes(), receivedAt);
    }

    private static IdentifierCollector identifiers(String type, JsonNode event, Envelope envelope) {
        IdentifierCollector identifiers = new IdentifierCollector(envelope);
        JsonNode identities = event.path("identities");
        for (var identity : identities.properties()) {
            String kind = kind(identity.getKey());
            identifiers.add("identities.", identity.getKey(), kind, "", identity.getValue());
        }
        identifiers.add(IdentifierKinds.ANONYMOUS_ID, event, "anonymous_id");
        identifiers.add(IdentifierKinds.USER_ID, event, "login_id");
        if (type.equals("track_signup")) {
            identifiers.add(IdentifierKinds.ANONYMOUS_ID, event, "original_id");
            identifiers.add(IdentifierKinds.USER_ID, event, "distinct_id");
        } else if (identities.isEmpty()) {
            boolean known = isLogin(event);
            identifiers.add(known ? IdentifierKinds.USER_ID : IdentifierKinds.ANONYMOUS_ID, event, "distinct_id");
        }
        return identifiers;
    }

    /** Identities a brand adds keep their name, read as any other sender's. */
    private static String kind(String key) {
        String known = IDENTITY_KINDS.get(key);
        return known != null
                ? known
                : IdentifierKinds.named(key.startsWith(IDENTITY) ? key.substring(IDENTITY.length()) : key);
    }

    private static boolean isLogin(JsonNode event) {
        JsonNode flag = event.path("properties").path("$is_login_id");
        if (flag.isBoolean()) {
            return flag.booleanValue();
        }
        if (event.has("login_id")) {
            return event.path("login_id")
                    .asString("")
                    .equals(event.path("distinct_id").asString(""));
        }
        String library = event.path("lib").path("$lib").asString("");
        return !event.has("anonymous_id") && !library.isEmpty() && !CLIENT_LIBRARIES.contains(library);
    }

    private static JsonDoc traits(String type, JsonNode properties) {
        return type.equals("profile_delete") ? JsonDoc.EMPTY : CleanJson.of(properties, "properties");
    }

    /** Which operation the traits are for; a plain set is the rule and is not written. */
    private static JsonDoc operation(String type) {
        if (type.equals("profile_set")) {
            return JsonDoc.EMPTY;
        }
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("operation", type.substring("profile_".length()));
        return CleanJson.of(operation, "properties");
    }
}
