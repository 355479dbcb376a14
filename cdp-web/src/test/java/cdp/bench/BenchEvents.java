package cdp.bench;

import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Events as a shop's site sends them: about 600 bytes, visitors with a Zipf-like share of the traffic, one event in twenty by
 * somebody new, one in fifty signing in.
 */
final class BenchEvents {
    private static final String[] NAMES = {
        "page_viewed", "product_viewed", "products_searched", "cart_item_added", "order_paid"
    };
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private BenchEvents() {}

    static List<Event> generate(SourceId source, int count, long seed) {
        Random chance = new Random(seed);
        List<Event> events = new ArrayList<>(count);
        int visitors = 1;
        for (int i = 0; i < count; i++) {
            if (chance.nextInt(20) == 0) {
                visitors++;
            }
            int visitor = (int) (visitors * Math.pow(chance.nextDouble(), 2));
            events.add(event(source, seed + "-" + i, seed + "-" + visitor, START.plusMillis(i * 40L), chance));
        }
        return events;
    }

    private static Event event(SourceId source, String messageId, String visitor, Instant at, Random chance) {
        List<Identifier> identifiers = new ArrayList<>(2);
        identifiers.add(new Identifier("anonymous_id", "", "visitor-" + visitor));
        if (chance.nextInt(50) == 0) {
            identifiers.add(new Identifier("user_id", "", "user-" + visitor));
        }
        return new Event(
                EventId.of(source, messageId),
                source,
                messageId,
                NAMES[chance.nextInt(NAMES.length)],
                at,
                at,
                Trust.SERVER,
                identifiers,
                JsonDoc.EMPTY,
                new JsonDoc(properties(chance)),
                new JsonDoc(
                        "{\"page\":{\"url\":\"https://shop.example.cn/essence?utm_source=wechat\",\"title\":\"山茶修护精华\"},\"locale\":\"zh-CN\",\"userAgent\":\"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) MicroMessenger/8.0.60\"}"));
    }

    static String properties(Random chance) {
        return "{\"product_id\":\"SC-" + chance.nextInt(40)
                + "\",\"product_name\":\"山茶修护精华 30ml\",\"category\":\"精华\",\"price\":" + (99 + chance.nextInt(400))
                + ".00,\"currency\":\"CNY\",\"quantity\":" + (1 + chance.nextInt(3)) + "}";
    }

    /** The same events as a Segment SDK writes them, for one request. */
    static String segmentBatch(List<Event> events, String writeKey) {
        StringBuilder body = new StringBuilder(64 + events.size() * 600).append("{\"batch\":[");
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            body.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"track\",\"event\":\"")
                    .append(event.name())
                    .append("\",\"messageId\":\"")
                    .append(event.messageId())
                    .append("\",\"timestamp\":\"")
                    .append(event.occurredAt())
                    .append("\",\"anonymousId\":\"")
                    .append(event.identifiers().getFirst().value())
                    .append(
                            event.identifiers().size() > 1
                                    ? "\",\"userId\":\""
                                            + event.identifiers().get(1).value()
                                    : "")
                    .append("\",\"properties\":")
                    .append(event.properties().text())
                    .append(",\"context\":")
                    .append(event.context().text())
                    .append('}');
        }
        return body.append("],\"writeKey\":\"").append(writeKey).append("\"}").toString();
    }
}
