package cdp.ingest.mapping;

import cdp.ingest.Flaw;
import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.JsonDoc;
import cdp.ingest.Who;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the identifiers of one event, in the order the sender's own ids come first. */
final class IdentifierCollector {
    /** Traits whose value names the person elsewhere, by the names brands give them. */
    private static final Map<String, String> TRAIT_KINDS = Map.ofEntries(
            Map.entry("phone", IdentifierKinds.PHONE),
            Map.entry("mobile", IdentifierKinds.PHONE),
            Map.entry("email", IdentifierKinds.EMAIL),
            Map.entry("unionid", IdentifierKinds.WECHAT_UNIONID),
            Map.entry("wechat_unionid", IdentifierKinds.WECHAT_UNIONID),
            Map.entry("member_no", IdentifierKinds.MEMBER_NO),
            Map.entry("memberNo", IdentifierKinds.MEMBER_NO),
            Map.entry("crm_id", IdentifierKinds.CRM_ID),
            Map.entry("phone_md5", IdentifierKinds.PHONE_MD5),
            Map.entry("phoneMd5", IdentifierKinds.PHONE_MD5),
            Map.entry("mobile_md5", IdentifierKinds.PHONE_MD5),
            Map.entry("mobileMd5", IdentifierKinds.PHONE_MD5),
            Map.entry("phone_sha256", IdentifierKinds.PHONE_SHA256),
            Map.entry("phoneSha256", IdentifierKinds.PHONE_SHA256),
            Map.entry("mobile_sha256", IdentifierKinds.PHONE_SHA256),
            Map.entry("mobileSha256", IdentifierKinds.PHONE_SHA256),
            Map.entry("email_md5", IdentifierKinds.EMAIL_MD5),
            Map.entry("emailMd5", IdentifierKinds.EMAIL_MD5),
            Map.entry("email_sha256", IdentifierKinds.EMAIL_SHA256),
            Map.entry("emailSha256", IdentifierKinds.EMAIL_SHA256));

    private final Who who;

    IdentifierCollector(Envelope envelope) {
        this.who = new Who(envelope.sender().source());
    }

    /** The field of this name, when the object has it. */
    void add(String kind, JsonNode object, String field) {
        add("", field, kind, "", object.path(field));
    }

    void add(String where, String field, String kind, String scope, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        String cleanKind = CleanJson.clean(kind);
        if (value.isValueNode()) {
            who.told(where, field, cleanKind, CleanJson.clean(scope), CleanJson.clean(value.asString()));
        } else {
            who.setAside(where, field, cleanKind, Flaw.NOT_TEXT);
        }
    }

    /** @param where what the traits lie in, with a point behind it */
    void addTraits(String where, JsonNode traits) {
        for (var trait : traits.properties()) {
            String kind = TRAIT_KINDS.get(trait.getKey());
            if (kind != null) {
                add(where, trait.getKey(), kind, "", trait.getValue());
            }
        }
        if (traits.has("openid")) {
            String app = traits.path("appid").asString("");
            add(where, "openid", IdentifierKinds.WECHAT_OPENID, app, traits.path("openid"));
        }
    }

    /** RudderStack's list of {@code {type, id}}; {@code scope} is ours, for ids that are unique inside an app or shop only. */
    void addExternalIds(JsonNode externalIds) {
        int index = 0;
        for (JsonNode external : externalIds) {
            String kind = IdentifierKinds.named(external.path("type").asString(""));
            if (!kind.isBlank()) {
                String scope = external.path("scope").asString("");
                add("context.externalId.", String.valueOf(index), kind, scope, external.path("id"));
            }
            index++;
        }
    }

    /** All identifiers found; refuses the event when it names nobody or too many. */
    List<Identifier> require() {
        who.refusal().ifPresent(refusal -> {
            throw new InputRefused(refusal.reason(), refusal.detail());
        });
        return who.identifiers();
    }

    /** What the sender wrote as context, and what was set aside; the note is ours, whatever the sender calls so. */
    JsonDoc noted(JsonNode context, String where) {
        JsonNode own = context;
        if (context instanceof ObjectNode object && object.has(Who.NOTE)) {
            own = object.deepCopy().without(List.of(Who.NOTE));
        }
        return who.noted(CleanJson.of(own, where));
    }
}
