package cdp.web.console;

import cdp.ingest.Who;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was sent as an identifier and is none; the event went on without it. */
public record SetAsideView(String field, String kind, String reason) {

    /** @param context of the event, where it is noted */
    public static List<SetAsideView> of(JsonNode context) {
        return context.path(Who.NOTE)
                .valueStream()
                .map(note -> new SetAsideView(
                        note.path("field").asString(""),
                        note.path("kind").asString(""),
                        note.path("reason").asString("")))
                .toList();
    }
}
