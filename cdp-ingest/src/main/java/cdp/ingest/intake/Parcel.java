package cdp.ingest.intake;

import cdp.ingest.mapping.EventMapper;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A body taken apart: its events, and what was written once for all of them.
 *
 * @param sentAt the sender's clock when it sent; a missing node when not said
 * @param context shared context; a missing node when there is none
 * @param writeKey the key written in the body, empty when it is elsewhere
 */
public record Parcel(List<Item> events, JsonNode sentAt, JsonNode context, String writeKey) {

    /** One event, parsed, and where its bytes lie in the body. */
    public record Item(JsonNode json, byte[] body, int from, int to) implements EventMapper.Raw {
        int size() {
            return to - from;
        }

        @Override
        public byte[] bytes() {
            return Arrays.copyOfRange(body, from, to);
        }
    }
}
