package cdp.web.console.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class QuarantineIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);

    private JsonNode entries(String status) {
        return engineer.get("/api/quarantine?status=" + status + "&source="
                        + sender.source().value())
                .expect(200)
                .json()
                .at("/items");
    }

    private long landed() {
        return tributary
                .bean(JdbcClient.class)
                .sql("SELECT count(*) FROM profile.events WHERE source_id = ?")
                .param(sender.source().value())
                .query(Long.class)
                .single();
    }

    private String refusedEntry() {
        sender.post(
                        "/v1/track",
                        "{\"event\":\"Order Completed\",\"messageId\":\"q1\",\"properties\":{\"order_id\":\"Q-1\"}}")
                .expect(400);
        return Eventually.see(() -> entries("open"), open -> assertThat(open).hasSize(1))
                .get(0)
                .at("/id")
                .asString();
    }

    @Test
    void aMendedEventLandsAsIfItHadComeRightAtOnce() {
        String id = refusedEntry();
        String bytes = engineer.get("/api/quarantine/" + id).expect(200).text("/body");
        assertThat(bytes).contains("Order Completed").doesNotContain("userId");

        Answer replayed = engineer.post(
                        "/api/quarantine/" + id + "/replay",
                        Map.of("body", bytes.replaceFirst("\\{", "{\"userId\":\"mended\",")))
                .expect(200);

        assertThat(replayed.text("/status")).isEqualTo("accepted");
        assertThat(replayed.text("/entry/status")).isEqualTo("replayed");
        Eventually.see(this::landed, count -> assertThat(count).isEqualTo(1));
        engineer.post("/api/quarantine/" + id + "/replay", Map.of()).expectProblem(409, "quarantine_resolved");
    }

    @Test
    void whatIsRefusedAgainStaysWithItsReason() {
        String id = refusedEntry();

        Answer replayed = engineer.post("/api/quarantine/" + id + "/replay", Map.of("body", "{broken"))
                .expect(200);

        assertThat(replayed.text("/status")).isEqualTo("refused");
        assertThat(replayed.text("/reason")).isEqualTo("invalid_json");
        assertThat(entries("open"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at("/reason").asString()).isEqualTo("invalid_json"));
        assertThat(landed()).isZero();
    }

    @Test
    void whatIsDiscardedIsKeptButNoLongerOpen() {
        String id = refusedEntry();

        engineer.post("/api/quarantine/" + id + "/discard").expect(200);

        assertThat(entries("open")).isEmpty();
        assertThat(entries("discarded")).hasSize(1);
    }

    @Test
    void aReaderWithoutTheRightSeesNoBytes() {
        String id = refusedEntry();

        tributary.signInAs(UserRole.EXECUTIVE).get("/api/quarantine/" + id).expectProblem(403, "forbidden");
    }
}
