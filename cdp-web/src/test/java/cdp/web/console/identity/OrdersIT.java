package cdp.web.console.identity;

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

class OrdersIT {
    private static final String ORDERS = "/api/identity/orders";

    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    private long identify(String user) {
        Sender.of(tributary, Trust.SERVER)
                .post(
                        "/v1/identify",
                        "{\"userId\":\"%s-%s\",\"traits\":{\"email\":\"ruled-%s@example.cn\"}}"
                                .formatted(user, suffix, suffix))
                .expect(200);
        return Eventually.see(
                        () -> engineer.get("/api/customers?q=" + user + "-" + suffix)
                                .expect(200)
                                .json()
                                .at("/items"),
                        found -> assertThat(found).hasSize(1))
                .at("/0/oneId")
                .asLong();
    }

    private String keyOf(long oneId, String kind) {
        return engineer.get("/api/customers/" + oneId + "/identity")
                .expect(200)
                .json()
                .at("/identifiers")
                .valueStream()
                .filter(node -> node.at("/oneId").asLong() == oneId
                        && node.at("/kind").asString().equals(kind))
                .map(node -> node.at("/key").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode preview(Map<String, Object> order) {
        return engineer.post(ORDERS + "/preview", order).expect(200).json();
    }

    private void give(Map<String, Object> order) {
        String id = engineer.post(ORDERS, order).expect(202).text("/eventId");
        Eventually.see(
                () -> engineer.get(ORDERS + "/" + id).expect(200).json().at("/done"),
                done -> assertThat(done.asBoolean()).isTrue());
    }

    private void isKnownAs(long oneId, long person) {
        Eventually.see(
                () -> engineer.get("/api/customers/" + oneId).expect(200).json().at("/oneId"),
                known -> assertThat(known.asLong()).isEqualTo(person));
    }

    @Test
    void twoWhoShareAnAddressAreRuledOnePersonAndTakenApartAgain() {
        long one = identify("one");
        long other = identify("other");
        String ofOther = keyOf(other, "user_id");
        Map<String, Object> together = Map.of("kind", "together", "a", keyOf(one, "user_id"), "b", ofOther);

        JsonNode foreseen = preview(together);
        assertThat(foreseen.at("/changesNothing").asBoolean()).isFalse();
        assertThat(foreseen.at("/before")).hasSize(2);
        assertThat(foreseen.at("/after")).singleElement().satisfies(part -> {
            assertThat(part.at("/oneId").asLong()).isEqualTo(Math.min(one, other));
            assertThat(part.at("/identifiers")).hasSize(3);
        });
        isKnownAs(other, other);

        give(together);
        isKnownAs(other, one);
        assertThat(preview(together).at("/changesNothing").asBoolean()).isTrue();

        give(Map.of("kind", "apart", "a", keyOf(one, "user_id"), "b", ofOther));
        isKnownAs(other, other);
    }

    @Test
    void whatIsSplitOffIsAnotherPersonFromThenOn() {
        long one = identify("one");
        String mail = keyOf(one, "email");
        Map<String, Object> split = Map.of("kind", "split", "oneId", one, "chosen", List.of(mail));

        assertThat(preview(split).at("/after")).hasSize(2);
        give(split);

        Eventually.see(
                () -> engineer.get("/api/customers/" + one + "/identity")
                        .expect(200)
                        .json(),
                graph -> assertThat(graph.at("/identifiers")
                                .valueStream()
                                .filter(node -> node.at("/key").asString().equals(mail))
                                .map(node -> node.at("/oneId").asLong()))
                        .doesNotContain(one));
        assertThat(tributary
                        .signInAs(UserRole.ADMINISTRATOR)
                        .get("/api/audit?action=customer")
                        .expect(200)
                        .json()
                        .at("/items"))
                .anySatisfy(entry -> {
                    assertThat(entry.at("/action").asString()).isEqualTo("customer.split");
                    assertThat(entry.at("/targetId").asString()).isEqualTo(String.valueOf(one));
                });
    }

    @Test
    void aRulingOnOneLinkLetsAnIdentifierChangeHands() {
        long one = identify("one");
        long other = identify("other");
        Map<String, Object> order = Map.of("kind", "together", "a", keyOf(one, "email"), "b", keyOf(other, "user_id"));

        assertThat(preview(order).at("/after")).hasSize(2);
        give(order);

        Eventually.see(
                () -> engineer.get("/api/customers/" + other + "/identity")
                        .expect(200)
                        .json(),
                graph -> assertThat(graph.at("/identifiers")
                                .valueStream()
                                .filter(node -> node.at("/oneId").asLong() == other)
                                .map(node -> node.at("/kind").asString()))
                        .containsExactlyInAnyOrder("user_id", "email"));
    }

    @Test
    void whatIsNotThePersonsOwnCannotBeSplitOff() {
        long one = identify("one");
        long other = identify("other");

        engineer.post(ORDERS, Map.of("kind", "split", "oneId", one, "chosen", List.of(keyOf(other, "user_id"))))
                .expectProblem(400, "validation");
        engineer.post(
                        ORDERS + "/preview",
                        Map.of(
                                "kind",
                                "split",
                                "oneId",
                                one,
                                "chosen",
                                List.of(keyOf(one, "user_id"), keyOf(one, "email"))))
                .expectProblem(400, "order_impossible");
        engineer.post(ORDERS, Map.of("kind", "block", "key", UUID.randomUUID())).expectProblem(404, "not_found");
        engineer.post(ORDERS, Map.of("kind", "forget")).expectProblem(400, "validation");
    }
}
