package cdp.web.console.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two customers taken for one are told apart while they are on their way: each gets the mail about what they did, once. */
class JourneySplitIT {
    private static final RunningTributary TRIBUTARY = RunningTributary.instance();
    private static final Browser ADMIN = TRIBUTARY.signInAs(UserRole.ADMINISTRATOR);
    private static final Sender SHOP = Sender.of(TRIBUTARY, Trust.SERVER);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(31);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String anna = "\"userId\":\"anna-%s\"".formatted(run);
    private final String annasMail = "anna-" + run + "@example.cn";
    private final String bertsMail = "bert-" + run + "@example.cn";
    private final String bert =
            "\"anonymousId\":\"bert-%s\",\"context\":{\"traits\":{\"email\":\"%s\"}}".formatted(run, bertsMail);

    @BeforeAll
    static void neverQuiet() {
        ADMIN.put(
                        "/api/touch-policy",
                        Map.of(
                                "quietFrom", "00:00",
                                "quietTo", "00:00",
                                "zone", "Asia/Shanghai",
                                "onQuiet", "defer",
                                "cap", Map.of("count", 4, "days", 7)))
                .expect(200);
    }

    @Test
    void each_half_gets_the_mail_about_its_own_cart_exactly_once() {
        long journey = abandonedCart();
        long annasId = takenForOne();
        track(anna, "cart_item_added", cart("ca"));
        track(bert, "cart_item_added", cart("cb"));
        Eventually.see(
                () -> ADMIN.get("/api/journeys/" + journey).expect(200).json().at("/counters/active"),
                active -> assertThat(active.asInt()).isEqualTo(2));

        give(Map.of("kind", "split", "oneId", annasId, "chosen", List.of(keyOf(annasId, "b***@example.cn"))));
        long bertsId = oneId(bertsMail);
        assertThat(bertsId).isNotEqualTo(annasId);

        TRIBUTARY.clock().later(LONG_ENOUGH, () -> {
            Eventually.see(
                    () -> touches(journey),
                    settled -> assertThat(settled)
                            .extracting(touch -> touch.at("/status").asString())
                            .containsExactly("accepted", "accepted"));
        });

        assertThat(touches(journey))
                .extracting(
                        touch -> touch.at("/occurrence").asString(),
                        touch -> touch.at("/oneId").asLong())
                .containsExactlyInAnyOrder(tuple("ca", annasId), tuple("cb", bertsId));
        assertThat(subjectsTo(annasMail)).containsExactly("购物车 ca 还在等你");
        assertThat(subjectsTo(bertsMail)).containsExactly("购物车 cb 还在等你");
    }

    @Test
    void what_one_half_pays_ends_its_own_walk_alone() {
        long journey = abandonedCart();
        long annasId = takenForOne();
        track(anna, "cart_item_added", cart("pa"));
        track(bert, "cart_item_added", cart("pb"));
        Eventually.see(
                () -> ADMIN.get("/api/journeys/" + journey).expect(200).json().at("/counters/active"),
                active -> assertThat(active.asInt()).isEqualTo(2));
        give(Map.of("kind", "split", "oneId", annasId, "chosen", List.of(keyOf(annasId, "b***@example.cn"))));
        oneId(bertsMail);

        track(bert, "order_paid", "{\"cart_id\":\"pb\",\"order_id\":\"o-pb-%s\",\"amount\":10}".formatted(run));
        Eventually.see(
                () -> ADMIN.get("/api/journeys/" + journey).expect(200).json().at("/counters/converted"),
                converted -> assertThat(converted.asInt()).isEqualTo(1));
        TRIBUTARY.clock().later(LONG_ENOUGH, () -> {
            Eventually.see(
                    () -> touches(journey),
                    settled -> assertThat(settled)
                            .singleElement()
                            .satisfies(touch ->
                                    assertThat(touch.at("/status").asString()).isEqualTo("accepted")));
        });

        assertThat(subjectsTo(annasMail)).containsExactly("购物车 pa 还在等你");
        assertThat(subjectsTo(bertsMail)).isEmpty();
    }

    /** @return the OneID both go by, which is Anna's */
    private long takenForOne() {
        SHOP.post("/v1/identify", "{%s,\"traits\":{\"email\":\"%s\"}}".formatted(anna, annasMail))
                .expect(200);
        track(anna, "consent_granted", "{\"purpose\":\"marketing\",\"channel\":\"email\"}");
        long annasId = oneId(annasMail);
        track(bert, "consent_granted", "{\"purpose\":\"marketing\",\"channel\":\"email\"}");
        oneId(bertsMail);
        SHOP.post("/v1/identify", "{%s,\"traits\":{\"email\":\"%s\"}}".formatted(anna, bertsMail))
                .expect(200);
        Eventually.see(() -> oneId(bertsMail), both -> assertThat(both).isEqualTo(annasId));
        return annasId;
    }

    private void track(String who, String event, String properties) {
        SHOP.post("/v1/track", "{%s,\"event\":\"%s\",\"properties\":%s}".formatted(who, event, properties))
                .expect(200);
    }

    private String cart(String cart) {
        return "{\"cart_id\":\"%s\",\"run\":\"%s\"}".formatted(cart, run);
    }

    private void give(Map<String, Object> order) {
        String id = ADMIN.post("/api/identity/orders", order).expect(202).text("/eventId");
        Eventually.see(
                () -> ADMIN.get("/api/identity/orders/" + id).expect(200).json().at("/done"),
                done -> assertThat(done.asBoolean()).isTrue());
    }

    private static String keyOf(long oneId, String shown) {
        return ADMIN.get("/api/customers/" + oneId + "/identity")
                .expect(200)
                .json()
                .at("/identifiers")
                .valueStream()
                .filter(node -> node.at("/value").asString().equals(shown))
                .map(node -> node.at("/key").asString())
                .findFirst()
                .orElseThrow();
    }

    private static long oneId(String by) {
        return Eventually.see(
                        () -> ADMIN.get("/api/customers?q=" + by)
                                .expect(200)
                                .json()
                                .at("/items"),
                        items -> assertThat(items).hasSize(1))
                .at("/0/oneId")
                .asLong();
    }

    private static List<JsonNode> touches(long journey) {
        return ADMIN.get("/api/touches?journey=" + journey)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static List<String> subjectsTo(String address) {
        return ADMIN.get("/api/outbox?q=" + address)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(mail -> mail.at("/subject").asString())
                .toList();
    }

    private long abandonedCart() {
        long template = ADMIN.post(
                        "/api/templates",
                        Map.of(
                                "name",
                                "购物车 " + run,
                                "subject",
                                "购物车 {{ event.properties.cart_id }} 还在等你",
                                "html",
                                "<a href=\"{{ unsubscribe_url }}\">退订</a>",
                                "text",
                                ""))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        String definition = """
                {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"cart_item_added","key":"cart_id",
                    "where":[{"property":"run","test":{"op":"eq","values":["%s"]}}]}},
                  {"id":"n2","kind":"wait_for_event","settings":{"event":"order_paid","where":[],"sameKey":true,"amount":30,"unit":"minutes"}},
                  {"id":"n3","kind":"send","settings":{"channel":"email","templateId":%d}}],
                 "edges":[{"from":"n1","port":"next","to":"n2"},{"from":"n2","port":"timeout","to":"n3"}],
                 "goal":{"event":"order_paid","where":[],"sameKey":true,"withinHours":72},
                 "reentry":{"policy":"per_key"},"purpose":"marketing"}
                """.formatted(run, template);
        long journey = ADMIN.post("/api/journeys", "{\"name\":\"拆开 %s\",\"draft\":%s}".formatted(run, definition))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        ADMIN.post("/api/journeys/" + journey + "/publish").expect(200);
        return journey;
    }
}
