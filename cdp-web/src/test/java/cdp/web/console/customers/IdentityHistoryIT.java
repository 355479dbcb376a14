package cdp.web.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a person came to be who they are, over HTTP. */
class IdentityHistoryIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String user = "past-" + suffix;
    private final String mail = "past-" + suffix + "@example.cn";

    private void identify(String who, String traits) {
        sender.post("/v1/identify", "{%s,\"traits\":{%s}}".formatted(who, traits))
                .expect(200);
    }

    private long person(String by) {
        return Eventually.see(
                        () -> engineer.get("/api/customers?q=" + by)
                                .expect(200)
                                .json()
                                .at("/items"),
                        found -> assertThat(found).hasSize(1))
                .at("/0/oneId")
                .asLong();
    }

    private JsonNode history(long oneId, String more) {
        return engineer.get("/api/customers/" + oneId + "/identity/history" + more)
                .expect(200)
                .json();
    }

    private JsonNode changes(long oneId, int count) {
        return Eventually.see(
                () -> history(oneId, "").at("/items"),
                items -> assertThat(items).hasSize(count));
    }

    private JsonNode identifier(long oneId, String kind) {
        return engineer.get("/api/customers/" + oneId + "/identity")
                .expect(200)
                .json()
                .at("/identifiers")
                .valueStream()
                .filter(node -> node.at("/kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void give(Map<String, Object> order) {
        String id = engineer.post("/api/identity/orders", order).expect(202).text("/eventId");
        Eventually.see(
                () -> engineer.get("/api/identity/orders/" + id)
                        .expect(200)
                        .json()
                        .at("/done"),
                done -> assertThat(done.asBoolean()).isTrue());
    }

    /** @return the OneID that stays; {@code mail} was another's before */
    private long merged() {
        identify("\"userId\":\"%s\"".formatted(user), "\"name\":\"林若汐\"");
        long kept = person(user);
        identify("\"anonymousId\":\"cookie-%s\"".formatted(suffix), "\"email\":\"%s\"".formatted(mail));
        person(mail);
        identify("\"userId\":\"%s\"".formatted(user), "\"email\":\"%s\"".formatted(mail));
        changes(kept, 1);
        return kept;
    }

    @Test
    void whoeverAlwaysWasOnePersonHasAnEmptyHistory() {
        identify("\"userId\":\"%s\"".formatted(user), "");
        long only = person(user);

        assertThat(history(only, "").at("/items")).isEmpty();
        assertThat(history(only, "").at("/next").isNull()).isTrue();
        engineer.get("/api/customers/999999999/identity/history").expectProblem(404, "not_found");
        engineer.get("/api/customers/" + only + "/identity/history?cursor=x").expectProblem(400, "invalid_cursor");
    }

    @Test
    void aMergeNamesTheEventAndItsSourceAndWhereItStands() {
        long kept = merged();

        JsonNode merge = changes(kept, 1).get(0);

        long other = merge.at("/other/oneId").asLong();
        assertThat(merge.at("/kind").asString()).isEqualTo("merge");
        assertThat(merge.at("/ownIsKept").asBoolean()).isTrue();
        assertThat(merge.at("/kept/oneId").asLong()).isEqualTo(kept);
        assertThat(merge.at("/other/personOneId").asLong()).isEqualTo(kept);
        assertThat(merge.at("/cause/kind").asString()).isEqualTo("event");
        assertThat(merge.at("/cause/sourceName").asString()).isNotEmpty();
        assertThat(merge.at("/cause/event/name").asString()).isEqualTo("profile_updated");
        assertThat(merge.at("/cause/event/oneId").asLong()).isEqualTo(kept);
        assertThat(history(other, "").at("/items/0")).isEqualTo(merge);
        assertThat(engineer.get("/api/customers/" + kept + "/timeline?name=profile_updated")
                        .expect(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(event -> event.at("/id").asString()))
                .contains(merge.at("/cause/event/id").asString());
    }

    @Test
    void aSplitNamesWhoDecidedItAndWhatItWasAbout() {
        long kept = merged();
        give(Map.of(
                "kind",
                "split",
                "oneId",
                kept,
                "chosen",
                List.of(identifier(kept, "email").at("/key").asString())));

        JsonNode split = changes(kept, 2).get(0);

        long other = split.at("/other/oneId").asLong();
        assertThat(split.at("/kind").asString()).isEqualTo("split");
        assertThat(split.at("/other/personOneId").asLong()).isEqualTo(other).isNotEqualTo(kept);
        assertThat(split.at("/cause/kind").asString()).isEqualTo("decision");
        assertThat(split.at("/cause/by").asString()).isNotEmpty();
        assertThat(split.at("/cause/order/kind").asString()).isEqualTo("apart");
        assertThat(split.at("/cause/order/about")
                        .valueStream()
                        .map(about -> about.at("/value").asString()))
                .contains("p***@example.cn");
        assertThat(split.at("/cause/event/name").asString()).isEqualTo("identity_decided");
        assertThat(split.at("/cause/event/oneId").asLong()).isIn(kept, other);
        JsonNode seenByOther = history(other, "").at("/items/0");
        assertThat(seenByOther.at("/id").asLong()).isEqualTo(split.at("/id").asLong());
        assertThat(seenByOther.at("/ownIsKept").asBoolean()).isFalse();
        assertThat(seenByOther.at("/kept/name").asString()).isEqualTo("林*汐");
    }

    @Test
    void aHistoryIsReadPageByPage() {
        long kept = merged();
        String chosen = identifier(kept, "email").at("/key").asString();
        give(Map.of("kind", "split", "oneId", kept, "chosen", List.of(chosen)));
        give(Map.of(
                "kind",
                "together",
                "a",
                chosen,
                "b",
                identifier(kept, "user_id").at("/key").asString()));
        JsonNode all = changes(kept, 3);

        JsonNode first = history(kept, "?limit=2");
        JsonNode rest = history(kept, "?limit=2&cursor=" + first.at("/next").asString());

        assertThat(first.at("/items")).hasSize(2);
        assertThat(rest.at("/items")).singleElement().isEqualTo(all.get(2));
        assertThat(rest.at("/next").isNull()).isTrue();
    }

    @Test
    void aBlockedValueSaysSoWhereItHeldSomebodyTogetherAndCanBeOpenedAgain() {
        long kept = merged();
        String key = identifier(kept, "email").at("/key").asString();
        give(Map.of("kind", "block", "key", key));

        JsonNode graph =
                engineer.get("/api/customers/" + kept + "/identity").expect(200).json();
        assertThat(identifier(kept, "email").at("/standing").asString()).isEqualTo("blocked");
        assertThat(identifier(kept, "user_id").at("/standing").asString()).isEqualTo("open");
        assertThat(graph.at("/ties")).singleElement().satisfies(tie -> {
            assertThat(tie.at("/joins").asBoolean()).isFalse();
            assertThat(tie.at("/refusal").asString()).isEqualTo("blocked");
        });
        assertThat(changes(kept, 2).get(0).at("/cause/order/kind").asString()).isEqualTo("block");

        assertThat(engineer.post("/api/identity/orders/preview", Map.of("kind", "unblock", "key", key))
                        .expect(200)
                        .json()
                        .at("/changesNothing")
                        .asBoolean())
                .isFalse();
        give(Map.of("kind", "unblock", "key", key));

        assertThat(identifier(kept, "email").at("/standing").asString()).isEqualTo("open");
        assertThat(identifier(kept, "email").at("/oneId").asLong()).isEqualTo(kept);
        assertThat(changes(kept, 3).get(0).at("/cause/order/kind").asString()).isEqualTo("unblock");
    }

    @Test
    void twoRuledTogetherAreTiedThoughNeverSeenTogether() {
        identify("\"userId\":\"%s\"".formatted(user), "");
        long one = person(user);
        identify("\"anonymousId\":\"cookie-%s\"".formatted(suffix), "\"email\":\"%s\"".formatted(mail));
        long other = person(mail);
        give(Map.of(
                "kind",
                "together",
                "a",
                identifier(one, "user_id").at("/key").asString(),
                "b",
                identifier(other, "email").at("/key").asString()));

        assertThat(engineer.get("/api/customers/" + one + "/identity")
                        .expect(200)
                        .json()
                        .at("/ties"))
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.at("/joins").asBoolean()).isTrue();
                    assertThat(tie.at("/verified").isNull()).isTrue();
                    assertThat(tie.at("/claimed").isNull()).isTrue();
                    assertThat(tie.at("/ruling/ruling").asString()).isEqualTo("together");
                    assertThat(tie.at("/ruling/by").asString()).isNotEmpty();
                });
    }
}
