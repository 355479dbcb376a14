package cdp.web.console.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import tools.jackson.databind.JsonNode;

/** From an event a sender sends to the mail in the outbox, and everything that must keep it from being sent. */
class JourneyIT {
    private static final RunningTributary TRIBUTARY = RunningTributary.instance();
    private static final Browser MARKETER = TRIBUTARY.signInAs(UserRole.MARKETER);
    private static final Sender SHOP = Sender.of(TRIBUTARY, Trust.SERVER);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(31);

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void neverQuiet() {
        MARKETER.put(
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
    void a_cart_left_behind_becomes_exactly_one_mail_and_a_second_cart_a_second_one() {
        long journey = abandonedCartJourney("per_key");
        String someone = customer("lin");
        String buyer = customer("buyer");

        cart(someone, "c1");
        cart(someone, "c1");
        cart(someone, "c2");
        cart(buyer, "c3");
        paid(buyer, "c3");
        Eventually.see(() -> totals(journey), totals -> {
            assertThat(totals.at("/entered").asInt()).isEqualTo(3);
            assertThat(totals.at("/converted").asInt()).isEqualTo(1);
        });
        assertThat(mailsTo(someone)).isEmpty();

        TRIBUTARY.clock().later(LONG_ENOUGH, () -> {
            Eventually.see(() -> mailsTo(someone), mails -> assertThat(mails).hasSize(2));
            Eventually.see(
                    () -> touches(journey),
                    settled -> assertThat(settled)
                            .extracting(touch -> touch.at("/status").asString())
                            .containsExactly("accepted", "accepted"));
        });

        assertThat(mailsTo(buyer)).isEmpty();
        assertThat(touches(journey))
                .extracting(touch -> touch.at("/occurrence").asString())
                .containsExactlyInAnyOrder("c1", "c2");
        assertThat(totals(journey).at("/completed").asInt()).isEqualTo(2);
        assertThat(counters(journey).at("/nodes/n3/sent").asInt()).isEqualTo(2);
        assertThat(seenMoreThanOnce()).isZero();
        seeOnTimeline(someone, "message_sent");
    }

    @Test
    void replaying_the_topic_lets_nobody_in_twice_and_sends_nothing_twice() {
        long journey = simpleJourney(null);
        String someone = customer("replay");
        cart(someone, "r1");
        Eventually.see(() -> mailsTo(someone), mails -> assertThat(mails).hasSize(1));

        replay();

        assertThat(totals(journey).at("/entered").asInt()).isEqualTo(1);
        assertThat(touches(journey)).hasSize(1);
        assertThat(mailsTo(someone)).hasSize(1);
        assertThat(seenMoreThanOnce()).isZero();
    }

    @Test
    void without_consent_or_after_its_withdrawal_nothing_is_sent_and_the_ledger_says_why() {
        long journey = simpleJourney(null);
        String withdrawn = customer("withdrawn");
        track(withdrawn, "consent_withdrawn", "{\"purpose\":\"marketing\",\"channel\":\"email\"}");
        String neverAsked = "never-" + run;
        identify(neverAsked);

        cart(withdrawn, "w1");
        cart(neverAsked, "w2");

        Eventually.see(
                () -> touches(journey),
                touches -> assertThat(touches).hasSize(2).allSatisfy(touch -> {
                    assertThat(touch.at("/status").asString()).isEqualTo("refused");
                    assertThat(touch.at("/reason").asString()).isEqualTo("no_consent");
                }));
        assertThat(mailsTo(withdrawn)).isEmpty();
        assertThat(mailsTo(neverAsked)).isEmpty();
        assertThat(MARKETER.get("/api/journeys/" + journey + "/report")
                        .expect(200)
                        .json()
                        .at("/refusals/0/count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void the_links_of_a_mail_tell_what_was_done_and_end_marketing() {
        long journey = simpleJourney(null);
        String someone = customer("reader");
        cart(someone, "l1");
        JsonNode mail = Eventually.see(
                        () -> mailsTo(someone), mails -> assertThat(mails).hasSize(1))
                .getFirst();
        JsonNode whole = MARKETER.get("/api/outbox/" + mail.at("/id").asLong())
                .expect(200)
                .json();
        String html = whole.at("/html").asString();

        assertThat(html).contains("&lt;b&gt;林&lt;/b&gt;").doesNotContain("<b>林</b>");
        Browser stranger = TRIBUTARY.browser();
        stranger.get(link(html, "/t/o/")).expect(200);
        assertThat(stranger.get(link(html, "/t/c/")).expect(302).header("Location"))
                .isEqualTo("https://shop.example.cn/cart?id=l1&from=mail");
        String unsubscribe = link(html, "/t/u/");
        stranger.get(unsubscribe).expect(200);
        assertThat(whole.at("/headers").toString())
                .contains("List-Unsubscribe=One-Click")
                .contains(unsubscribe);
        stranger.send(
                        "POST",
                        unsubscribe,
                        BodyPublishers.ofString("List-Unsubscribe=One-Click"),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(200);

        for (String name : List.of("message_opened", "message_clicked", "unsubscribed")) {
            seeOnTimeline(someone, name);
        }
        cart(someone, "l2");
        Eventually.see(
                () -> touches(journey),
                touches ->
                        assertThat(touches.getFirst().at("/reason").asString()).isEqualTo("no_consent"));
        assertThat(mailsTo(someone)).hasSize(1);
        stranger.get("/t/c/aHR0cHM6Ly9ldmlsLmV4YW1wbGU.AAAA").expect(404);
        stranger.get(link(html, "/t/c/").replaceFirst("/t/c/.", "/t/c/Z")).expect(404);
    }

    @Test
    void a_message_on_its_way_when_the_process_dies_is_unknown_and_never_sent_again() {
        long journey = simpleJourney(null);
        String someone = customer("crash");
        cart(someone, "k1");
        Eventually.see(() -> mailsTo(someone), mails -> assertThat(mails).hasSize(1));
        Eventually.see(
                () -> touches(journey),
                touches ->
                        assertThat(touches.getFirst().at("/status").asString()).isEqualTo("accepted"));
        JdbcTemplate jdbc = TRIBUTARY.bean(JdbcTemplate.class);

        jdbc.update("""
                UPDATE journey.touches SET status = 'handing_off', holder = gen_random_uuid(), held_until = now() - interval '1 s'
                WHERE journey_id = ?
                """, journey);

        Eventually.see(() -> touches(journey), touches -> {
            assertThat(touches.getFirst().at("/status").asString()).isEqualTo("unknown");
            assertThat(touches.getFirst().at("/reason").asString()).isEqualTo("process_died");
        });
        assertThat(mailsTo(someone)).hasSize(1);
        assertThat(seenMoreThanOnce()).isZero();
    }

    @Test
    void a_control_group_gets_nothing_and_is_compared() {
        long journey = simpleJourney("""
                {"id":"n2","kind":"split","settings":{"arms":[{"id":"a","name":"甲","weight":50}],"control":{"weight":50}}}""");
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(customer("split" + i));
        }
        for (String person : people) {
            cart(person, person);
        }

        JsonNode report = Eventually.see(
                () -> MARKETER.get("/api/journeys/" + journey + "/report")
                        .expect(200)
                        .json(),
                told -> assertThat(told.at("/arms")
                                .valueStream()
                                .mapToInt(arm -> arm.at("/entered").asInt())
                                .sum())
                        .isEqualTo(12));
        int control = report.at("/arms")
                .valueStream()
                .filter(arm -> arm.at("/control").asBoolean())
                .mapToInt(arm -> arm.at("/entered").asInt())
                .sum();
        Eventually.see(
                () -> touches(journey),
                touches -> assertThat(touches.stream()
                                .filter(touch ->
                                        touch.at("/reason").asString("").equals("control_group"))
                                .count())
                        .isEqualTo(control));
        Eventually.see(
                () -> people.stream().mapToInt(person -> mailsTo(person).size()).sum(),
                sent -> assertThat(sent).isEqualTo(12 - control));
    }

    @Test
    void a_rehearsal_sends_nothing_and_shows_what_would_be_sent() {
        long journey = abandonedCartJourney("per_key");
        String someone = customer("test");
        cart(someone, "t1");
        long oneId = oneId(someone);

        JsonNode played = MARKETER.post("/api/journeys/" + journey + "/test", Map.of("oneId", oneId))
                .expect(200)
                .json();

        assertThat(played.at("/steps")
                        .valueStream()
                        .map(step -> step.at("/nodeId").asString()))
                .containsExactly("n1", "n2", "n3", "n3");
        assertThat(played.at("/steps/1/port").asString()).isEqualTo("timeout");
        assertThat(played.at("/sends/0/gate/allowed").asBoolean()).isTrue();
        assertThat(played.at("/sends/0/subject").asString()).isEqualTo("购物车 t1 还在等你");
        assertThat(mailsTo(someone)).isEmpty();
    }

    @Test
    void what_cannot_run_is_not_published_and_says_why() {
        long journey = MARKETER.post("/api/journeys", """
                        {"name":"未完成 %s","draft":{"nodes":[{"id":"n1","kind":"send","settings":{"channel":"email"}}],"edges":[]}}""".formatted(run))
                .expect(201)
                .json()
                .at("/id")
                .asLong();

        MARKETER.post("/api/journeys/" + journey + "/publish").expectProblem(409, "has_problems");
        assertThat(MARKETER.get("/api/journeys/" + journey)
                        .expect(200)
                        .json()
                        .at("/problems")
                        .valueStream()
                        .map(problem -> problem.at("/code").asString()))
                .contains("no_trigger", "missing_template");
        MARKETER.delete("/api/journeys/" + journey).expect(204);
        MARKETER.get("/api/journeys/" + journey).expectProblem(404, "not_found");
    }

    @Test
    void an_edit_made_on_what_somebody_has_since_changed_is_refused_and_changes_nothing() {
        JsonNode created = MARKETER.post("/api/journeys", Map.of("name", "两人在改 " + run))
                .expect(201)
                .json();
        String path = "/api/journeys/" + created.at("/id").asLong();
        String seen = created.at("/updatedAt").asString();
        MARKETER.put(path, Map.of("name", "先存的 " + run, "updatedAt", seen)).expect(200);

        MARKETER.put(path, Map.of("name", "后存的 " + run, "updatedAt", seen)).expectProblem(409, "stale");

        JsonNode kept = MARKETER.get(path).expect(200).json();
        assertThat(kept.at("/name").asString()).isEqualTo("先存的 " + run);
        MARKETER.put(
                        path,
                        Map.of(
                                "name",
                                "再存 " + run,
                                "updatedAt",
                                kept.at("/updatedAt").asString()))
                .expect(200);
    }

    @Test
    void pausing_keeps_people_and_stopping_lets_them_leave() {
        long journey = abandonedCartJourney("once");
        String someone = customer("pause");
        cart(someone, "p1");
        Eventually.see(
                () -> totals(journey),
                totals -> assertThat(totals.at("/active").asInt()).isEqualTo(1));

        MARKETER.post("/api/journeys/" + journey + "/pause").expect(200);
        String late = customer("late");
        cart(late, "p2");
        assertThat(totals(journey).at("/active").asInt()).isEqualTo(1);
        MARKETER.post("/api/journeys/" + journey + "/resume").expect(200);
        MARKETER.post("/api/journeys/" + journey + "/resume").expectProblem(409, "not_possible_now");

        MARKETER.post("/api/journeys/" + journey + "/stop").expect(200);
        JsonNode totals = totals(journey);
        assertThat(totals.at("/active").asInt()).isZero();
        assertThat(totals.at("/exited").asInt()).isEqualTo(1);
        assertThat(mailsTo(someone)).isEmpty();
    }

    @Test
    void what_a_customer_tells_a_colleague_is_consent_with_evidence() {
        String someone = "told-" + run;
        identify(someone);
        long oneId = oneId(someone);

        MARKETER.post(
                        "/api/customers/" + oneId + "/consents",
                        Map.of("purpose", "marketing", "channel", "email", "status", "granted", "note", "门店当面同意"))
                .expect(202);

        JsonNode consents = Eventually.see(
                () -> MARKETER.get("/api/customers/" + oneId + "/consents")
                        .expect(200)
                        .json()
                        .at("/items"),
                items -> assertThat(items).hasSize(1));
        assertThat(consents.at("/0/status").asString()).isEqualTo("granted");
        assertThat(consents.at("/0/sourceName").asString()).isEqualTo("旅程与触达");
    }

    // What the tests are about is above; how it is said to the product is below.

    private long abandonedCartJourney(String reentry) {
        return publish("""
                {"nodes":[%s,
                  {"id":"n2","kind":"wait_for_event","settings":{"event":"order_paid","where":[],"sameKey":true,"amount":30,"unit":"minutes"}},
                  {"id":"n3","kind":"send","settings":{"channel":"email","templateId":%d}}],
                 "edges":[{"from":"n1","port":"next","to":"n2"},{"from":"n2","port":"timeout","to":"n3"}],
                 "goal":{"event":"order_paid","where":[],"sameKey":true,"withinHours":72},
                 "reentry":{"policy":"%s"},"purpose":"marketing"}
                """.formatted(trigger(), template(), reentry));
    }

    /** Trigger and mail, with one node between them if wanted. */
    private long simpleJourney(String between) {
        String middle = between == null ? "" : between + ",";
        String edges = between == null ? "{\"from\":\"n1\",\"port\":\"next\",\"to\":\"n3\"}" : """
                  {"from":"n1","port":"next","to":"n2"},{"from":"n2","port":"a","to":"n3"},{"from":"n2","port":"control","to":"n3"}""";
        return publish("""
                {"nodes":[%s,%s{"id":"n3","kind":"send","settings":{"channel":"email","templateId":%d}}],"edges":[%s],
                 "reentry":{"policy":"per_key"},"purpose":"marketing"}
                """.formatted(trigger(), middle, template(), edges));
    }

    private String trigger() {
        return """
                {"id":"n1","kind":"event_trigger","settings":{"event":"cart_item_added","key":"cart_id",
                 "where":[{"property":"run","test":{"op":"eq","values":["%s"]}}]}}""".formatted(run);
    }

    private long template() {
        return MARKETER.post(
                        "/api/templates",
                        Map.of(
                                "name",
                                "购物车 " + run,
                                "subject",
                                "购物车 {{ event.properties.cart_id }} 还在等你",
                                "html",
                                "<p>{{ person.name }}</p><a href=\"{{ 'https://shop.example.cn/cart?id=' | append:"
                                        + " event.properties.cart_id | append: '&from=mail' | track }}\">去看看</a>"
                                        + "<a href=\"{{ unsubscribe_url }}\">退订</a>",
                                "text",
                                ""))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
    }

    private long publish(String definition) {
        long id = MARKETER.post("/api/journeys", "{\"name\":\"弃购 %s\",\"draft\":%s}".formatted(run, definition))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        MARKETER.post("/api/journeys/" + id + "/publish").expect(200);
        return id;
    }

    private String customer(String name) {
        String userId = name + "-" + run;
        identify(userId);
        track(userId, "consent_granted", "{\"purpose\":\"marketing\",\"channel\":\"email\",\"notice_version\":\"1\"}");
        return userId;
    }

    private void identify(String userId) {
        SHOP.post(
                        "/v1/identify",
                        "{\"userId\":\"%s\",\"traits\":{\"email\":\"%s@example.cn\",\"name\":\"<b>林</b>\"}}"
                                .formatted(userId, userId))
                .expect(200);
    }

    private void cart(String userId, String cart) {
        track(userId, "cart_item_added", "{\"cart_id\":\"%s\",\"run\":\"%s\"}".formatted(cart, run));
    }

    private void paid(String userId, String cart) {
        track(userId, "order_paid", "{\"cart_id\":\"%s\",\"order_id\":\"o-%s\",\"amount\":99.5}".formatted(cart, cart));
    }

    private void track(String userId, String event, String properties) {
        SHOP.post(
                        "/v1/track",
                        "{\"userId\":\"%s\",\"event\":\"%s\",\"properties\":%s}".formatted(userId, event, properties))
                .expect(200);
    }

    private static JsonNode totals(long journey) {
        return MARKETER.get("/api/journeys/" + journey).expect(200).json().at("/counters");
    }

    private static JsonNode counters(long journey) {
        return MARKETER.get("/api/journeys/" + journey + "/counters")
                .expect(200)
                .json();
    }

    private static List<JsonNode> touches(long journey) {
        return MARKETER.get("/api/touches?journey=" + journey)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static List<JsonNode> mailsTo(String userId) {
        return MARKETER.get("/api/outbox?q=" + userId + "@example.cn")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static long seenMoreThanOnce() {
        return TRIBUTARY
                .bean(JdbcTemplate.class)
                .queryForObject("SELECT count(*) FROM web.caught_mails WHERE seen > 1", Long.class);
    }

    private static long oneId(String userId) {
        return Eventually.see(
                        () -> MARKETER.get("/api/customers?q=" + userId)
                                .expect(200)
                                .json()
                                .at("/items"),
                        items -> assertThat(items).hasSize(1))
                .at("/0/oneId")
                .asLong();
    }

    private static void seeOnTimeline(String userId, String event) {
        long oneId = oneId(userId);
        Eventually.see(
                () -> MARKETER.get("/api/customers/" + oneId + "/timeline?name=" + event)
                        .expect(200)
                        .json()
                        .at("/items"),
                items -> assertThat(items).as(event).isNotEmpty());
    }

    private static String link(String html, String path) {
        Matcher matcher =
                Pattern.compile("http://localhost:\\d+(" + path + "[^\"]+)").matcher(html);
        assertThat(matcher.find()).as(html).isTrue();
        return matcher.group(1);
    }

    /** As if the position had been lost: everything on the topic is read again from its beginning. */
    private static void replay() {
        JdbcTemplate jdbc = TRIBUTARY.bean(JdbcTemplate.class);
        KafkaListenerEndpointRegistry listeners = TRIBUTARY.bean(KafkaListenerEndpointRegistry.class);
        var container = listeners.getListenerContainer("journey");
        container.stop();
        String position = "SELECT sum(next) FROM journey.stream_positions WHERE topic = 'cdp.resolved'";
        long before = jdbc.queryForObject(position, Long.class);
        jdbc.update("UPDATE journey.stream_positions SET next = 0 WHERE topic = 'cdp.resolved'");
        container.start();
        Eventually.see(
                () -> jdbc.queryForObject(position, Long.class),
                after -> assertThat(after).isGreaterThanOrEqualTo(before));
        Eventually.see(
                () -> jdbc.queryForObject(
                        "SELECT count(*) FROM journey.touches WHERE status IN ('planned', 'claimed', 'handing_off')",
                        Long.class),
                open -> assertThat(open).isZero());
    }
}
