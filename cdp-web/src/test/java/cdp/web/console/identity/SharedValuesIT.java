package cdp.web.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class SharedValuesIT {
    private static final String SHARED = "/api/identity/shared-values";
    private static final String ORDERS = "/api/identity/orders";
    private static final int PEOPLE = 54;

    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final Browser marketer = tributary.signInAs(UserRole.MARKETER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    /** As many members under one address as make it nobody's. */
    private void manyShare() {
        Sender sender = Sender.of(tributary, Trust.SERVER);
        for (int i = 0; i < PEOPLE; i++) {
            sender.post(
                            "/v1/identify",
                            "{\"userId\":\"u%d-%s\",\"traits\":{\"email\":\"%s@desk.example.cn\"}}"
                                    .formatted(i, suffix, suffix))
                    .expect(200);
        }
    }

    private JsonNode items(String query) {
        return marketer.get(SHARED + query).expect(200).json().at("/items");
    }

    private JsonNode mine(String standing) {
        return items("?limit=200&standing=" + standing)
                .valueStream()
                .filter(item -> item.at("/value/value").asString().endsWith("@desk.example.cn")
                        && item.at("/value/value").asString().startsWith(suffix.substring(0, 1))
                        && item.at("/people").asInt() == PEOPLE)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode becomes(String standing) {
        return Eventually.see(
                () -> mine(standing),
                found -> assertThat(found.at("/standing").asString()).isEqualTo(standing));
    }

    private void give(Map<String, Object> order) {
        String id = engineer.post(ORDERS, order).expect(202).text("/eventId");
        Eventually.see(
                () -> engineer.get(ORDERS + "/" + id).expect(200).json().at("/done"),
                done -> assertThat(done.asBoolean()).isTrue());
    }

    @Test
    void whatManyShareIsShownMaskedBlockedForGoodAndOpenedAgain() {
        manyShare();
        JsonNode learned = becomes("generic");

        assertThat(learned.at("/value/kind").asString()).isEqualTo("email");
        assertThat(learned.toString()).doesNotContain(suffix + "@");
        assertThat(learned.at("/links").asInt()).isEqualTo(PEOPLE);
        assertThat(learned.at("/more").asBoolean()).isFalse();
        assertThat(learned.at("/genericAfter").asInt()).isEqualTo(50);
        assertThat(learned.at("/sourceName").asString()).isNotEmpty();
        assertThat(learned.at("/blocking").isNull()).isTrue();

        String key = learned.at("/value/key").asString();
        give(Map.of("kind", "block", "key", key));
        JsonNode blocked = becomes("blocked");
        assertThat(blocked.at("/value/key").asString()).isEqualTo(key);
        assertThat(blocked.at("/blocking/by").asString()).isNotEmpty();
        assertThat(mine("generic").isMissingNode()).isTrue();

        Map<String, Object> unblock = Map.of("kind", "unblock", "key", key);
        assertThat(engineer.post(ORDERS + "/preview", unblock)
                        .expect(200)
                        .json()
                        .at("/changesNothing")
                        .asBoolean())
                .isTrue();
        give(unblock);
        assertThat(becomes("generic").at("/value/key").asString()).isEqualTo(key);
    }

    @Test
    void theListIsPagedMostPeopleFirstAndCounted() {
        manyShare();
        becomes("generic");
        Set<String> keys = new HashSet<>();
        long people = Long.MAX_VALUE;
        String cursor = "";
        do {
            JsonNode page = marketer.get(SHARED + "?limit=1&cursor=" + cursor)
                    .expect(200)
                    .json();
            for (JsonNode item : page.at("/items")) {
                assertThat(keys.add(item.at("/value/key").asString())).isTrue();
                assertThat(item.at("/people").asLong()).isLessThanOrEqualTo(people);
                people = item.at("/people").asLong();
            }
            cursor = page.at("/next").asString("");
        } while (!cursor.isEmpty());

        long counted = items("/standings")
                .valueStream()
                .mapToLong(each -> each.at("/count").asLong())
                .sum();
        assertThat(counted).isEqualTo(keys.size()).isPositive();
    }

    @Test
    void whoeverSeesCustomersSeesTheListAndOnlyWhoeverSteersRules() {
        Map<String, Object> block = Map.of("kind", "block", "key", UUID.randomUUID());

        marketer.get(SHARED).expect(200);
        marketer.get(SHARED + "?standing=near").expect(200);
        marketer.post(ORDERS, block).expectProblem(403, "forbidden");
        marketer.post(ORDERS + "/preview", block).expectProblem(403, "forbidden");
        engineer.post(ORDERS, block).expectProblem(404, "not_found");
        marketer.get(SHARED + "?standing=odd").expectProblem(400, "invalid_parameter");
        marketer.get(SHARED + "?cursor=nonsense").expectProblem(400, "invalid_cursor");
        tributary.browser().get(SHARED).expectProblem(401, "not_signed_in");
    }
}
