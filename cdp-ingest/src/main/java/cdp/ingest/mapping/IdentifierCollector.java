package cdp.ingest.mapping;

import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.Identifiers;
import cdp.ingest.RefusalReason;
import cdp.ingest.SourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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
            Map.entry("crm_id", IdentifierKinds.CRM_ID));

    private final LinkedHashSet<Identifier> found = new LinkedHashSet<>();
    private final SourceId source;
    private String blocked = "";

    IdentifierCollector(Envelope envelope) {
        this.source = envelope.sender().source();
    }

    void add(String kind, JsonNode value) {
        add(kind, "", value);
    }

    void add(String kind, String scope, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            add(kind, scope, value.asString());
        }
    }

    private void add(String kind, String scope, String value) {
        String safeKind = kind.length() <= 64 ? CleanJson.clean(kind) : kind.substring(0, 64);
        String effectiveScope = IdentifierKinds.scopeOf(safeKind, scope, source);
        Identifiers.normalise(safeKind, CleanJson.clean(effectiveScope), CleanJson.clean(value))
                .ifPresentOrElse(found::add, () -> blocked = safeKind + " " + value);
    }

    void addTraits(JsonNode traits) {
        for (var trait : traits.properties()) {
            String kind = TRAIT_KINDS.get(trait.getKey());
            if (kind != null) {
                add(kind, trait.getValue());
            }
        }
        if (traits.has("openid")) {
            add(IdentifierKinds.WECHAT_OPENID, traits.path("appid").asString(""), traits.path("openid"));
        }
    }

    /** RudderStack's list of {@code {type, id}}; {@code scope} is ours, for ids that are unique inside an app or shop only. */
    void addExternalIds(JsonNode externalIds) {
        for (JsonNode external : externalIds) {
            String kind = external.path("type").asString("");
            if (!kind.isBlank()) {
                add(kind, external.path("scope").asString(""), external.path("id"));
            }
        }
    }

    /** All identifiers found; refuses the event when it names nobody. */
    List<Identifier> require() {
        if (!found.isEmpty()) {
            return List.copyOf(found);
        }
        if (!blocked.isEmpty()) {
            throw new InputRefused(
                    RefusalReason.BLOCKED_IDENTIFIER,
                    "the only identifier names nobody: "
                            + (blocked.length() > 80 ? blocked.substring(0, 80) + "…" : blocked));
        }
        throw new InputRefused(RefusalReason.MISSING_IDENTIFIER, "the event carries no identifier of a person");
    }
}
