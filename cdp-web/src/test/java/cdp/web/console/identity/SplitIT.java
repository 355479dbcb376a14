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

/** What a split gives back: events, what they said, orders, consents, and every store that answers from them. */
class SplitIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String user = "split-" + suffix;
    private final String mail = "split-" + suffix + "@example.cn";
    private final String cookie = "cookie-" + suffix;

    private void identify(String who, String traits) {
        sender.post("/v1/identify", "{%s,\"traits\":{%s}}".formatted(who, traits))
                .expect(200);
    }

    private void order(String who, String id, int amount) {
        sender.post(
                        "/v1/track",
                        "{%s,\"event\":\"Order Completed\",\"properties\":{\"order_id\":\"%s\",\"revenue\":%d,\"currency\":\"CNY\"}}"
                                .formatted(who, id, amount))
                .expect(200);
    }

    private JsonNode found(String by) {
        return Eventually.see(
                        () -> engineer.get("/api/customers?q=" + by)
                                .expect(200)
                                .json()
                                .at("/items"),
                        found -> assertThat(found).hasSize(1))
                .get(0);
    }

    private JsonNode customer(long oneId) {
        return engineer.get("/api/customers/" + oneId).expect(200).json();
    }

    private static String attribute(JsonNode customer, String key) {
        return customer.at("/attributes")
                .valueStream()
                .filter(one -> one.at("/key").asString().equals(key))
                .map(one -> one.at("/value").asString())
                .findFirst()
                .orElse("");
    }

    private static void has(JsonNode customer, int orders, int spent, String city) {
        assertThat(customer.at("/stats/orders").asInt()).as(customer.toString()).isEqualTo(orders);
        assertThat(customer.at("/stats/spent").decimalValue()).isEqualByComparingTo(String.valueOf(spent));
        assertThat(attribute(customer, "city")).isEqualTo(city);
    }

    private void projected(String by, long oneId, int orders) {
        Eventually.see(() -> found(by), row -> {
            assertThat(row.at("/oneId").asLong()).isEqualTo(oneId);
            assertThat(row.at("/orders").asInt()).as(row.toString()).isEqualTo(orders);
        });
    }

    @Test
    void eventsAndAllThatFollowsFromThemGoWithTheIdentifierTheyCameBy() {
        String byUser = "\"userId\":\"%s\"".formatted(user);
        String byCookie = "\"anonymousId\":\"%s\"".formatted(cookie);
        identify(byCookie, "\"email\":\"%s\",\"city\":\"北京\"".formatted(mail));
        order(byCookie, "m-" + suffix, 50);
        long reader = found(mail).at("/oneId").asLong();
        identify(byUser, "\"email\":\"%s\",\"city\":\"上海\"".formatted(mail));
        order(byUser, "u-" + suffix, 100);
        long merged = Eventually.see(
                        () -> found(user),
                        row -> assertThat(row.at("/orders").asInt()).isEqualTo(2))
                .at("/oneId")
                .asLong();
        assertThat(merged).isEqualTo(reader);
        has(customer(merged), 2, 150, "上海");

        String chosen = engineer.get("/api/customers/" + merged + "/identity")
                .expect(200)
                .json()
                .at("/identifiers")
                .valueStream()
                .filter(node -> node.at("/kind").asString().equals("user_id"))
                .map(node -> node.at("/key").asString())
                .findFirst()
                .orElseThrow();
        Map<String, Object> split = Map.of("kind", "split", "oneId", merged, "chosen", List.of(chosen));
        assertThat(engineer.post("/api/identity/orders/preview", split)
                        .expect(200)
                        .json()
                        .at("/after"))
                .extracting(part -> part.at("/events").asInt())
                .containsExactlyInAnyOrder(2, 2);
        engineer.post("/api/identity/orders", split).expect(202);

        long other = Eventually.see(
                        () -> found(user),
                        row -> assertThat(row.at("/oneId").asLong()).isNotEqualTo(merged))
                .at("/oneId")
                .asLong();
        has(customer(other), 1, 100, "上海");
        has(customer(merged), 1, 50, "北京");
        projected(user, other, 1);
        projected(mail, merged, 1);
        assertThat(found(cookie).at("/oneId").asLong()).isEqualTo(merged);

        Map<String, Object> together = Map.of("kind", "together", "a", chosen, "b", keyOf(merged, "email"));
        engineer.post("/api/identity/orders", together).expect(202);
        projected(user, merged, 2);
        has(customer(merged), 2, 150, "上海");
    }

    /** Dividing events and making room for a new month both want the table. */
    @Test
    void aSplitMayComeWithTheFirstEventOfAMonth() {
        String phone = "138%08d".formatted(Math.floorMod(suffix.hashCode(), 100_000_000));
        String old = ",\"timestamp\":\"%d-03-05T10:00:00Z\"".formatted(1990 + Math.floorMod(suffix.hashCode(), 30));
        identify("\"userId\":\"late-%s\"".formatted(suffix), "\"phone\":\"%s\"".formatted(phone));
        long late = found("late-" + suffix).at("/oneId").asLong();

        sender.post(
                        "/v1/identify",
                        "{\"userId\":\"early-%s\",\"traits\":{\"phone\":\"%s\"}%s}".formatted(suffix, phone, old))
                .expect(200);

        long early = found("early-" + suffix).at("/oneId").asLong();
        assertThat(early).isNotEqualTo(found("late-" + suffix).at("/oneId").asLong());
        assertThat(List.of(early, found("late-" + suffix).at("/oneId").asLong()))
                .contains(late);
        assertThat(found(phone).at("/oneId").asLong()).isEqualTo(early);
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
}
