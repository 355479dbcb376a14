package cdp.web.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CustomersIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser marketer = tributary.signInAs(UserRole.MARKETER);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);
    private final String user = "buyer-" + UUID.randomUUID();

    private JsonNode items(String path) {
        return marketer.get(path).expect(200).json().at("/items");
    }

    /** Somebody who bought for 688 and gave back 88. */
    private long buyer() {
        sender.post("/v1/batch", """
                        {"batch":[
                          {"type":"identify","userId":"%1$s","traits":{"name":"沈知夏","phone":"%2$s","city":"苏州"}},
                          {"type":"track","event":"Order Completed","userId":"%1$s","timestamp":"2026-11-18T06:00:00Z",
                           "properties":{"order_id":"A-%1$s","total":688.00,"currency":"CNY"}},
                          {"type":"track","event":"Order Refunded","userId":"%1$s","timestamp":"2026-11-18T07:00:00Z",
                           "properties":{"order_id":"A-%1$s","total":88.00,"currency":"CNY"}}]}
                        """.formatted(
                                user,
                                "137"
                                        + String.valueOf(Math.abs(user.hashCode()) + 100_000_000L)
                                                .substring(0, 8)))
                .expect(200);
        return Eventually.see(() -> items("/api/customers?q=" + user), found -> {
                    assertThat(found).hasSize(1);
                    assertThat(found.get(0).at("/events").asLong()).isEqualTo(3);
                })
                .get(0)
                .at("/oneId")
                .asLong();
    }

    @Test
    void whatSomebodySpentIsWhatTheyPaidLessWhatTheyGotBack() {
        long oneId = buyer();

        JsonNode person = marketer.get("/api/customers/" + oneId).expect(200).json();

        assertThat(person.at("/stats/spent").asDouble()).isEqualTo(600.0);
        assertThat(person.at("/stats/orders").asInt()).isEqualTo(1);
        assertThat(person.at("/name").asString()).isEqualTo("沈*夏");
        assertThat(items("/api/customers?q=A-" + user))
                .singleElement()
                .satisfies(found -> assertThat(found.at("/oneId").asLong()).isEqualTo(oneId));
        assertThat(items("/api/customers/" + oneId + "/timeline?category=order"))
                .hasSize(2);
    }

    @Test
    void plainValuesAreShownToThoseWhoMayAndNoted() {
        long oneId = buyer();

        JsonNode plain =
                marketer.post("/api/customers/" + oneId + "/reveal").expect(200).json();

        assertThat(plain.at("/name").asString()).isEqualTo("沈知夏");
        tributary
                .signInAs(UserRole.EXECUTIVE)
                .post("/api/customers/" + oneId + "/reveal")
                .expectProblem(403, "forbidden");
        assertThat(tributary
                        .signInAs(UserRole.ADMINISTRATOR)
                        .get("/api/audit?action=customer")
                        .expect(200)
                        .body())
                .contains("\"" + oneId + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers",
                "/api/customers?sort=lastSeen&limit=1",
                "/api/customers?sort=spent&bought=yes",
                "/api/customers?sort=firstSeen&bought=no&activeDays=30",
                "/api/customers?channel=web&activeDays=365",
                "/api/customers?q=沈",
                "/api/search?q=137",
                "/api/overview",
                "/api/overview?days=7",
                "/api/status"
            })
    void everyQuestionIsAnswered(String path) {
        buyer();

        assertThat(marketer.get(path.replace("沈", "%E6%B2%88"))
                        .expect(200)
                        .json()
                        .isObject())
                .isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        buyer();
        sender.post("/v1/track", "{\"event\":\"x\",\"anonymousId\":\"" + UUID.randomUUID() + "\"}")
                .expect(200);
        Eventually.see(
                () -> marketer.get("/api/customers?limit=1").expect(200).json(),
                page -> assertThat(page.at("/next").asString("")).isNotEmpty());

        JsonNode first = marketer.get("/api/customers?sort=firstSeen&limit=1")
                .expect(200)
                .json();
        JsonNode second = marketer.get("/api/customers?sort=firstSeen&limit=1&cursor="
                        + first.at("/next").asString())
                .expect(200)
                .json();

        assertThat(second.at("/items/0/oneId").asLong())
                .isNotEqualTo(first.at("/items/0/oneId").asLong());
    }

    @Test
    void nobodyIsNotFound() {
        marketer.get("/api/customers/999999999").expectProblem(404, "not_found");
    }

    @Test
    void theProjectionIsBuiltAnewOnRequest() {
        long oneId = buyer();
        Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);

        engineer.post("/api/projection/rebuild").expect(202);

        Eventually.see(() -> engineer.get("/api/projection").expect(200).json(), projection -> {
            assertThat(projection.at("/state").asString()).isEqualTo("live");
            assertThat(projection.at("/rebuild/state").asString()).isEqualTo("idle");
        });
        assertThat(items("/api/customers?q=" + user))
                .singleElement()
                .satisfies(found -> assertThat(found.at("/oneId").asLong()).isEqualTo(oneId));
    }
}
