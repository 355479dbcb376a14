package cdp;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The marketer's half of the walk: a cart left behind becomes exactly one mail. Six customers tell the six stories; the wait of
 * the journey is a minute, so they are told at once and read at the end.
 */
final class CartWalk {
    private static final String DEFINITION = """
            {"nodes":[
              {"id":"n1","kind":"event_trigger","settings":{"event":"cart_item_added","key":"cart_id",
               "where":[{"property":"channel","test":{"op":"eq","values":["mall"]}}]}},
              {"id":"n2","kind":"wait_for_event",
               "settings":{"event":"order_paid","where":[],"sameKey":true,"amount":1,"unit":"minutes"}},
              {"id":"n3","kind":"send","settings":{"channel":"email","templateId":%d}}],
             "edges":[{"from":"n1","port":"next","to":"n2"},{"from":"n2","port":"timeout","to":"n3"}],
             "goal":{"event":"order_paid","where":[],"sameKey":true,"withinHours":72},
             "reentry":{"policy":"per_key"},"purpose":"marketing"}
            """;

    private static final String CARTED_NOT_BOUGHT = """
            {"type":"all","conditions":[
              {"type":"event","id":"c1","did":true,"event":"cart_item_added","where":[],"measure":{"kind":"count"},
               "compare":"gte","value":1,"window":{"kind":"last","amount":3,"unit":"days"}},
              {"type":"event","id":"c2","did":false,"event":"order_paid","where":[],
               "window":{"kind":"last","amount":3,"unit":"days"}}]}
            """;

    private final Browser marketer;
    private final Browser shop;
    private final String writeKey;
    private long segment;
    private long journey;

    CartWalk(Browser marketer, URI collector) {
        this.marketer = marketer;
        this.shop = new Browser(collector);
        this.writeKey = marketer.post("/api/sources", Map.of("name", "商城后台", "kind", "server", "keyKind", "server"))
                .expect(201)
                .text("/writeKey");
    }

    void prepare() {
        sendAtAnyHour();
        segment = publishSegment();
        journey = publishJourney();
    }

    void tellTheStories() {
        agrees("forgets");
        fillsCart("forgets", "f1");

        agrees("buys-in-time");
        fillsCart("buys-in-time", "b1");
        pays("buys-in-time", "b1");

        agrees("has-two-carts");
        fillsCart("has-two-carts", "t1");
        fillsCart("has-two-carts", "t2");

        agrees("withdraws");
        fillsCart("withdraws", "w1");
        track("withdraws", "consent_withdrawn", "{\"purpose\":\"marketing\",\"channel\":\"email\"}");

        identifies("never-agreed");
        fillsCart("never-agreed", "n1");

        agrees("clicks-twice");
        fillsCart("clicks-twice", "c1");
        fillsCart("clicks-twice", "c1");
    }

    void readTheEnds() {
        Eventually.see(this::counters, journeyCounters -> {
            assertThat(journeyCounters.at("/entered").asInt()).as("entered").isEqualTo(7);
            assertThat(journeyCounters.at("/active").asInt()).as("still inside").isZero();
        });
        Eventually.see(() -> touches("accepted"), sent -> assertThat(sent).hasSize(4));
        assertThat(mailsTo("forgets")).hasSize(1);
        assertThat(mailsTo("buys-in-time")).isEmpty();
        assertThat(mailsTo("has-two-carts")).hasSize(2);
        assertThat(mailsTo("withdraws")).isEmpty();
        assertThat(mailsTo("never-agreed")).isEmpty();
        assertThat(mailsTo("clicks-twice")).hasSize(1);
        assertThat(touches("refused"))
                .extracting(touch -> touch.at("/reason").asString())
                .containsExactly("no_consent", "no_consent");
    }

    void everybodySeesIt() {
        long forgetful = oneId("forgets");
        Eventually.see(
                () -> items("/api/customers/" + forgetful + "/timeline?name=message_sent"),
                told -> assertThat(told).hasSize(1));
        assertThat(explained(forgetful)).as("who left a cart is in the segment").isTrue();
        assertThat(explained(oneId("buys-in-time"))).as("who bought is not").isFalse();
        Eventually.see(() -> marketer.get("/api/home?days=7").expect(200).json(), home -> {
            assertThat(home.at("/metrics/orders/value").asInt()).isEqualTo(1);
            assertThat(home.at("/journeys/0/entered").asInt()).isEqualTo(7);
            assertThat(home.at("/journeys/0/converted").asInt()).isEqualTo(1);
        });
    }

    /** What was sent before is all that is sent. */
    void nothingMoreWasSent() {
        assertThat(touches("accepted")).hasSize(4);
        assertThat(items("/api/outbox")).hasSize(4);
        assertThat(counters().at("/entered").asInt()).isEqualTo(7);
    }

    private void sendAtAnyHour() {
        marketer.put(
                        "/api/touch-policy",
                        Map.of(
                                "quietFrom", "00:00",
                                "quietTo", "00:00",
                                "zone", "Asia/Shanghai",
                                "onQuiet", "defer",
                                "cap", Map.of("count", 4, "days", 7)))
                .expect(200);
    }

    private long publishSegment() {
        long id = marketer.post("/api/segments", "{\"name\":\"加购未买\",\"draft\":%s}".formatted(CARTED_NOT_BOUGHT))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        marketer.post("/api/segments/" + id + "/publish").expect(200);
        return id;
    }

    private long publishJourney() {
        long template = marketer.post(
                        "/api/templates",
                        Map.of(
                                "name", "购物车提醒",
                                "subject", "购物车 {{ event.properties.cart_id }} 还在等你",
                                "html", "<p>{{ person.name }}</p><a href=\"{{ unsubscribe_url }}\">退订</a>",
                                "text", ""))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        long id = marketer.post(
                        "/api/journeys", "{\"name\":\"弃购挽回\",\"draft\":%s}".formatted(DEFINITION.formatted(template)))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        marketer.post("/api/journeys/" + id + "/publish").expect(200);
        return id;
    }

    private void identifies(String customer) {
        collect("identify", """
                {"userId":"%1$s","traits":{"email":"%1$s@example.cn","name":"沈知夏"},"writeKey":"%2$s"}""".formatted(customer, writeKey));
    }

    private void agrees(String customer) {
        identifies(customer);
        track(
                customer,
                "consent_granted",
                "{\"purpose\":\"marketing\",\"channel\":\"email\",\"notice_version\":\"1\"}");
    }

    private void fillsCart(String customer, String cart) {
        track(
                customer,
                "cart_item_added",
                "{\"cart_id\":\"%s\",\"channel\":\"mall\",\"price\":369.00}".formatted(cart));
    }

    private void pays(String customer, String cart) {
        track(
                customer,
                "order_paid",
                "{\"cart_id\":\"%1$s\",\"order_id\":\"o-%1$s\",\"amount\":369.00}".formatted(cart));
    }

    private void track(String customer, String event, String properties) {
        collect(
                "track",
                "{\"userId\":\"%s\",\"event\":\"%s\",\"properties\":%s,\"writeKey\":\"%s\"}"
                        .formatted(customer, event, properties, writeKey));
    }

    private void collect(String call, String body) {
        shop.post("/v1/" + call, body).expect(200);
    }

    private JsonNode counters() {
        return marketer.get("/api/journeys/" + journey).expect(200).json().at("/counters");
    }

    private List<JsonNode> touches(String status) {
        return items("/api/touches?journey=" + journey + "&status=" + status);
    }

    private List<JsonNode> mailsTo(String customer) {
        return items("/api/outbox?q=" + customer + "@example.cn");
    }

    private List<JsonNode> items(String path) {
        return marketer.get(path).expect(200).json().at("/items").valueStream().toList();
    }

    private long oneId(String customer) {
        return items("/api/customers?q=" + customer).getFirst().at("/oneId").asLong();
    }

    private boolean explained(long oneId) {
        return marketer.get("/api/segments/" + segment + "/explain?oneId=" + oneId)
                .expect(200)
                .json()
                .at("/result")
                .asBoolean();
    }
}
