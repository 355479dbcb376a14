package cdp.web.console.home;

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

class HomeIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser executive = tributary.signInAs(UserRole.EXECUTIVE);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);
    private final String user = "home-" + UUID.randomUUID();

    /** Somebody who agreed to e-mail and paid two orders today. */
    private long loyalBuyer() {
        sender.post("/v1/batch", """
                        {"batch":[
                          {"type":"identify","userId":"%1$s","traits":{"email":"%1$s@example.cn"}},
                          {"type":"track","event":"consent_granted","userId":"%1$s",
                           "properties":{"purpose":"marketing","channel":"email","notice_version":"2026-11"}},
                          {"type":"track","event":"Order Completed","userId":"%1$s",
                           "properties":{"order_id":"1-%1$s","total":300.00,"currency":"CNY"}},
                          {"type":"track","event":"Order Completed","userId":"%1$s",
                           "properties":{"order_id":"2-%1$s","total":200.00,"currency":"CNY"}}]}
                        """.formatted(user)).expect(200);
        return Eventually.see(
                        () -> executive
                                .get("/api/customers?q=" + user)
                                .expect(200)
                                .json()
                                .at("/items"),
                        found -> {
                            assertThat(found).hasSize(1);
                            assertThat(found.get(0).at("/events").asLong()).isEqualTo(4);
                        })
                .get(0)
                .at("/oneId")
                .asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "newPeople", "knownPeople", "orders", "gmv", "repurchaseRate", "reachable"})
    void thePeopleBehindANumberCanBeListed(String metric) {
        long buyer = loyalBuyer();

        JsonNode page = Eventually.see(
                () -> executive
                        .get("/api/metrics/" + metric + "/people?days=7&limit=200")
                        .expect(200)
                        .json(),
                found -> {
                    assertThat(found.at("/items")).isNotEmpty();
                    // One page of several need not show the buyer.
                    if (found.at("/next").isNull()) {
                        assertThat(found.at("/items"))
                                .anySatisfy(row ->
                                        assertThat(row.at("/oneId").asLong()).isEqualTo(buyer));
                    }
                });

        assertThat(page.at("/total").asLong())
                .isGreaterThanOrEqualTo(page.at("/items").size());
    }

    @Test
    void aNumberIsTheCountOfThePeopleBehindIt() {
        loyalBuyer();

        Eventually.see(() -> executive.get("/api/home?days=30").expect(200).json(), home -> {
            for (String metric : new String[] {"customers", "knownPeople", "reachable"}) {
                assertThat(home.at("/metrics/" + metric + "/value").asLong())
                        .as(metric)
                        .isEqualTo(executive
                                .get("/api/metrics/" + metric + "/people?days=30&limit=1")
                                .expect(200)
                                .json()
                                .at("/total")
                                .asLong());
            }
            assertThat(home.at("/days")).hasSize(30);
            assertThat(home.at("/metrics/customers/series")).hasSize(30);
            assertThat(home.at("/reach"))
                    .anySatisfy(channel ->
                            assertThat(channel.at("/channel").asString()).isEqualTo("email"));
        });
    }

    @Test
    void everyMetricOnThePageIsInTheDictionary() {
        JsonNode dictionary = executive.get("/api/metrics").expect(200).json().at("/items");
        JsonNode home = executive.get("/api/home").expect(200).json();

        assertThat(dictionary).hasSize(home.at("/metrics").size()).allSatisfy(metric -> {
            assertThat(home.at("/metrics").has(metric.at("/key").asString())).isTrue();
            assertThat(metric.at("/definition/zh-CN").asString()).isNotBlank();
            assertThat(metric.at("/definition/en-US").asString()).isNotBlank();
        });
        executive.get("/api/metrics/margin/people").expectProblem(404, "not_found");
    }
}
