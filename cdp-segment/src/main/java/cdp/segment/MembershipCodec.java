package cdp.segment;

import cdp.identity.OneId;
import cdp.ingest.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Messages of {@link SegmentTopics#MEMBERSHIPS} as JSON. Fields unknown to this version are skipped. */
public final class MembershipCodec {
    private MembershipCodec() {}

    public static byte[] encode(MembershipChanged changed) {
        return EventCodec.JSON
                .createObjectNode()
                .put("segmentId", changed.segment().value())
                .put("oneId", changed.person().value())
                .put("change", changed.change().wireName())
                .put("at", changed.at().toString())
                .put("cause", changed.cause().wireName())
                .put("version", changed.version())
                .put("shard", changed.shard())
                .put("seq", changed.seq())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws RuntimeException when the bytes are not such a message */
    public static MembershipChanged decode(byte[] bytes) {
        JsonNode json = EventCodec.JSON.readTree(bytes);
        return new MembershipChanged(
                new SegmentId(json.path("segmentId").longValue()),
                new OneId(json.path("oneId").longValue()),
                MembershipChanged.Change.valueOf(upper(json, "change")),
                Instant.parse(json.path("at").stringValue()),
                MembershipChanged.Cause.valueOf(upper(json, "cause")),
                json.path("version").intValue(),
                json.path("shard").intValue(),
                json.path("seq").longValue());
    }

    private static String upper(JsonNode json, String field) {
        return json.path(field).stringValue().toUpperCase(Locale.ROOT);
    }
}
