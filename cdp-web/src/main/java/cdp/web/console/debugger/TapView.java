package cdp.web.console.debugger;

import cdp.ingest.EventCodec;
import cdp.ingest.Tap;
import cdp.web.console.SetAsideView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A tap as the console shows it. */
record TapView(
        String id,
        Instant at,
        @Nullable Integer sourceId,
        @Nullable String sourceName,
        String endpoint,
        String status,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String name,
        @Nullable String messageId,
        List<IdentifierView> identifiers,
        List<SetAsideView> setAside,
        String raw,
        @Nullable JsonNode mapped) {

    record IdentifierView(String kind, String scope, String value) {}

    static TapView of(Tap tap) {
        JsonNode mapped = tap.mapped() == null ? null : EventCodec.JSON.readTree(tap.mapped());
        return new TapView(
                tap.id(),
                tap.at(),
                tap.sourceId(),
                tap.sourceName(),
                tap.endpoint(),
                tap.accepted() ? "accepted" : "refused",
                tap.reason(),
                tap.detail(),
                tap.name(),
                tap.messageId(),
                identifiers(mapped),
                mapped == null ? List.of() : SetAsideView.of(mapped.path("context")),
                tap.raw(),
                mapped);
    }

    private static List<IdentifierView> identifiers(@Nullable JsonNode mapped) {
        List<IdentifierView> identifiers = new ArrayList<>();
        if (mapped != null) {
            for (JsonNode identifier : mapped.path("identifiers")) {
                identifiers.add(new IdentifierView(
                        identifier.path("kind").asString(""),
                        identifier.path("scope").asString(""),
                        identifier.path("value").asString("")));
            }
        }
        return identifiers;
    }
}
