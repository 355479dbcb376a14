package cdp.web.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On a shop's tablet one customer signs in after another; what is heard of late still goes to whoever held it then. */
class LateSignInIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String tablet = "\"anonymousId\":\"tablet-%s\"".formatted(suffix);
    private final Instant morning = Instant.now().minus(Duration.ofHours(6));

    private void track(int minute, String who, String event, String properties) {
        sender.post(
                        "/v1/track",
                        "{%s,\"event\":\"%s\",\"timestamp\":\"%s\",\"properties\":{%s}}"
                                .formatted(who, event, morning.plus(Duration.ofMinutes(minute)), properties))
                .expect(200);
    }

    private void signIn(int minute, String user) {
        track(minute, "\"userId\":\"%s-%s\",%s".formatted(user, suffix, tablet), "Signed In", "");
    }

    private void has(String user, int orders) {
        Eventually.see(
                () -> engineer.get("/api/customers?q=%s-%s".formatted(user, suffix))
                        .expect(200)
                        .json()
                        .at("/items"),
                found -> {
                    assertThat(found).hasSize(1);
                    JsonNode row = found.get(0);
                    assertThat(row.at("/orders").asInt()).as(row.toString()).isEqualTo(orders);
                    JsonNode customer = engineer.get(
                                    "/api/customers/" + row.at("/oneId").asLong())
                            .expect(200)
                            .json();
                    assertThat(customer.at("/stats/orders").asInt())
                            .as(customer.toString())
                            .isEqualTo(orders);
                });
    }

    @Test
    void anOrderNobodySignedGoesToWhoeverHeldTheTabletThen() {
        signIn(0, "lin");
        track(
                30,
                tablet,
                "Order Completed",
                "\"order_id\":\"o-%s\",\"revenue\":70,\"currency\":\"CNY\"".formatted(suffix));
        has("lin", 1);

        signIn(20, "zhou");

        has("zhou", 1);
        has("lin", 0);

        track(
                10,
                tablet,
                "Order Completed",
                "\"order_id\":\"p-%s\",\"revenue\":30,\"currency\":\"CNY\"".formatted(suffix));

        has("lin", 1);
        has("zhou", 1);
    }
}
