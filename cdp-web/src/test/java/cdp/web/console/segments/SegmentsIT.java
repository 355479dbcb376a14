package cdp.web.console.segments;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.segment.MembershipChanged;
import cdp.segment.MembershipCodec;
import cdp.segment.SegmentTopics;
import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import tools.jackson.databind.JsonNode;

class SegmentsIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser marketer = tributary.signInAs(UserRole.MARKETER);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);

    /** What sets the people of one test apart. */
    private final String mark = "类-" + UUID.randomUUID();

    private String carted() {
        return """
                {"type":"all","id":"root","conditions":[
                  {"type":"event","id":"c1","event":"cart_item_added",
                   "where":[{"property":"category","test":{"op":"eq","values":["%s"]}}],
                   "window":{"kind":"last","amount":3,"unit":"days"}},
                  {"type":"event","id":"c2","did":false,"event":"order_paid",
                   "window":{"kind":"last","amount":3,"unit":"days"}}]}
                """.formatted(mark);
    }

    private void send(String user, String event) {
        sender.post("/v1/track", """
                        {"userId":"%s","event":"%s","messageId":"%s","properties":{"category":"%s","amount":199.5},
                         "context":{"traits":{"phone":"+86138%s"}}}
                        """.formatted(user, event, UUID.randomUUID(), mark, user.substring(user.length() - 8)))
                .expect(200);
    }

    private String user() {
        return "u-"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("\\D", "")
                        .concat("00000000")
                        .substring(0, 8);
    }

    private Answer create(String condition) {
        return marketer.post(
                        "/api/segments", "{\"name\":\"分群 %s\",\"draft\":%s}".formatted(UUID.randomUUID(), condition))
                .expect(201);
    }

    private JsonNode segment(String path) {
        return marketer.get(path).expect(200).json();
    }

    @Test
    void aMarketerBuildsASegmentAndPeopleEnterItAsTheyAct() {
        String first = user();
        send(first, "cart_item_added");
        String asked = "{\"condition\":" + carted() + "}";
        JsonNode estimate = Eventually.see(
                () -> marketer.post("/api/segments/estimate", asked).expect(200).json(),
                answer -> assertThat(answer.at("/count").asLong())
                        .as(answer.toString())
                        .isEqualTo(1));
        assertThat(estimate.at("/nodes/c1/count").asLong()).isEqualTo(1);
        assertThat(estimate.at("/funnel/0/count").asLong()).isEqualTo(1);
        assertThat(estimate.at("/funnel/1/label/zh-CN").asString()).isEqualTo("最近 3 天内没有支付订单");
        assertThat(estimate.at("/total").asLong()).isPositive();
        assertThat(estimate.at("/sentence/zh-CN").asString())
                .contains("最近 3 天内加入购物车")
                .contains(mark);

        Answer created = create(carted());
        String path = "/api/segments/" + created.text("/id");
        assertThat(created.json().at("/timeDriven").asBoolean()).isTrue();
        marketer.post(path + "/publish").expect(200);
        Eventually.see(() -> segment(path), seen -> {
            assertThat(seen.at("/computing/state").asString())
                    .as(seen.toString())
                    .isEqualTo("idle");
            assertThat(seen.at("/size").asLong()).isEqualTo(1);
        });

        String second = user();
        long sent = System.nanoTime();
        send(second, "cart_item_added");
        Eventually.see(
                () -> segment(path),
                seen -> assertThat(seen.at("/size").asLong()).isEqualTo(2));
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofSeconds(10));
        send(first, "order_paid");
        Eventually.see(
                () -> segment(path),
                seen -> assertThat(seen.at("/size").asLong()).isEqualTo(1));

        JsonNode members = segment(path + "/members");
        assertThat(members.at("/total").asLong()).isEqualTo(1);
        long oneId = members.at("/items/0/oneId").asLong();
        assertThat(members.at("/items/0/enteredAt").asString()).isNotEmpty();
        assertThat(segment(path + "/changes")
                        .at("/items")
                        .valueStream()
                        .map(change -> change.at("/change").asString() + " "
                                + change.at("/cause").asString()))
                .containsExactly("left event", "entered event", "entered definition");
        JsonNode sizes = segment(path + "/sizes?days=7").at("/items");
        assertThat(sizes.get(sizes.size() - 1).at("/size").asLong()).isEqualTo(1);
        assertThat(segment("/api/customers/" + oneId + "/segments")
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .contains(created.text("/id"));
        assertThat(segment("/api/overview").at("/steps/segment").asBoolean()).isTrue();
        seeOnTheTopic(created.json().at("/id").asLong());
        explains(path, oneId);
    }

    private void explains(String path, long oneId) {
        JsonNode explained = segment(path + "/explain?oneId=" + oneId);
        assertThat(explained.at("/result").asBoolean()).isTrue();
        assertThat(explained.at("/nextChangeAt").asString()).isNotEmpty();
        assertThat(explained
                        .at("/nodes")
                        .valueStream()
                        .map(node -> node.at("/id").asString() + " " + node.at("/holds")))
                .containsExactly("root true", "c1 true", "c2 true");
        assertThat(explained.at("/nodes/1/value").asInt()).isEqualTo(1);
        assertThat(explained.at("/nodes/1/events/0/properties/category").asString())
                .isEqualTo(mark);
        String tried =
                "{\"oneId\":%d,\"condition\":{\"type\":\"none\",\"conditions\":[%s]}}".formatted(oneId, carted());
        assertThat(marketer.post("/api/segments/try", tried)
                        .expect(200)
                        .json()
                        .at("/result")
                        .asBoolean())
                .isFalse();
    }

    private void seeOnTheTopic(long segment) {
        Map<String, Object> settings = tributary.bean(KafkaProperties.class).buildConsumerProperties();
        settings.put("group.id", "test-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        List<String> seen = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(SegmentTopics.MEMBERSHIPS));
            Eventually.see(
                    () -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                            MembershipChanged change = MembershipCodec.decode(record.value());
                            if (change.segment().value() == segment) {
                                assertThat(record.partition()).isEqualTo(change.shard());
                                seen.add(change.change() + " " + change.cause());
                            }
                        });
                        return seen;
                    },
                    changes -> assertThat(changes)
                            .containsExactlyInAnyOrder("ENTERED DEFINITION", "ENTERED EVENT", "LEFT EVENT"));
        }
    }

    @Test
    void whoSavesOverSomebodyElsesChangeIsTold() {
        Answer created = create(carted());
        String path = "/api/segments/" + created.text("/id");
        String seen = created.text("/updatedAt");
        marketer.put(path, Map.of("description", "别人改的", "updatedAt", seen)).expect(200);

        marketer.put(path, Map.of("name", "我改的", "updatedAt", seen)).expectProblem(409, "stale");
        marketer.put(path, Map.of("name", "我改的", "version", 3)).expectProblem(409, "stale");
        marketer.delete(path).expect(204);
        marketer.get(path).expectProblem(404, "not_found");
    }

    @Test
    void aConditionThatMeansNothingIsRefusedWithThePlaceOfEveryFault() {
        Answer refused = marketer.post("/api/segments/estimate", """
                        {"condition":{"type":"all","conditions":[{"type":"event","event":"x",
                          "where":[{"property":"a","test":{"op":"exists"}},{"property":"b","test":{"op":"gt","values":["c"]}}]},
                          {"type":"attribute","test":{"op":"exists"}}]}}
                        """).expectProblem(400, "invalid_condition");

        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactly("conditions[0].where[1].test.values", "conditions[1].key");
        marketer.post("/api/segments", "{\"name\":\"x\",\"draft\":{\"type\":\"maybe\"}}")
                .expectProblem(400, "invalid_condition");
    }

    @Test
    void segmentsMayRelyOnEachOtherButNotInACircleAndNotOnWhatIsGone() {
        String first = create(carted()).text("/id");
        String relying = "{\"type\":\"segment\",\"segmentId\":%s,\"in\":true}";
        String second = create(relying.formatted(first)).text("/id");
        marketer.post("/api/segments/" + second + "/publish").expectProblem(400, "unknown_segment");
        marketer.post("/api/segments/" + first + "/publish").expect(200);
        marketer.post("/api/segments/" + first + "/publish").expectProblem(409, "nothing_to_publish");
        marketer.post("/api/segments/" + second + "/publish").expect(200);

        marketer.put("/api/segments/" + first, "{\"draft\":" + relying.formatted(second) + "}")
                .expectProblem(400, "segment_cycle");
        Answer inUse = marketer.post("/api/segments/" + first + "/archive").expectProblem(409, "in_use");
        assertThat(inUse.text("/params/usedBy/0/id")).isEqualTo(second);
        assertThat(segment("/api/segments/" + first).at("/usedBy/0/kind").asString())
                .isEqualTo("segment");
        marketer.delete("/api/segments/" + second).expectProblem(409, "was_published");

        marketer.post("/api/segments/" + second + "/archive").expect(200);
        marketer.post("/api/segments/" + first + "/archive").expect(200);
        assertThat(segment("/api/segments?status=archived")
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .contains(first, second);
        assertThat(segment("/api/segments?limit=200")
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .doesNotContain(first, second);
    }

    @Test
    void everyVersionIsKept() {
        send(user(), "page_viewed");
        String path = "/api/segments/" + create(carted()).text("/id");
        marketer.post(path + "/publish").expect(200);
        marketer.put(path, "{\"draft\":{\"type\":\"all\",\"conditions\":[]}}").expect(200);
        marketer.post(path + "/publish").expect(200);

        assertThat(segment(path + "/versions")
                        .at("/items")
                        .valueStream()
                        .map(version -> version.at("/version").asInt()))
                .containsExactly(2, 1);
        Eventually.see(
                () -> segment(path),
                seen -> assertThat(seen.at("/size").asLong()).isPositive());
    }

    @Test
    void theDictionaryNamesWhatThereIsWithoutNamingAnybody() {
        send(user(), "cart_item_added");
        Eventually.see(() -> segment("/api/dictionary"), dictionary -> {
            List<JsonNode> events = dictionary
                    .at("/events")
                    .valueStream()
                    .filter(event -> event.at("/name").asString().equals("cart_item_added"))
                    .toList();
            assertThat(events).hasSize(1);
            assertThat(events.getFirst().at("/label/zh-CN").asString()).isEqualTo("加入购物车");
            assertThat(events.getFirst()
                            .at("/properties")
                            .valueStream()
                            .map(property -> property.at("/key").asString() + " "
                                    + property.at("/type").asString()))
                    .contains("category text", "amount number");
        });
        assertThat(segment("/api/dictionary").toString()).doesNotContain("+86138");
    }
}
