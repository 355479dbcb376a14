package cdp.web.collect;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.testing.Answer;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CollectIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final JdbcClient jdbc = tributary.bean(JdbcClient.class);
    private final Sender sender = Sender.of(tributary, Trust.PUBLIC);

    private List<Map<String, Object>> landed() {
        return jdbc.sql("SELECT name, message_id, one_id FROM profile.events WHERE source_id = ? ORDER BY occurred_at")
                .param(sender.source().value())
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> quarantined() {
        return jdbc.sql("SELECT id, reason, detail, body FROM ingest.quarantine WHERE source_id = ? ORDER BY id")
                .param(sender.source().value())
                .query()
                .listOfRows();
    }

    @Test
    void goodNeighboursOfABadEventAreAcceptedAndTheBadOneIsKept() {
        Answer answer = sender.post("/v1/batch", """
                {"batch":[
                  {"type":"track","event":"good one","userId":"n-1","messageId":"g1","timestamp":"2026-11-18T06:00:00Z"},
                  {"type":"track","event":"bad one","messageId":"b1"},
                  {"type":"track","event":"good two","userId":"n-1","messageId":"g2","timestamp":"2026-11-18T06:00:01Z"}]}
                """);

        answer.expect(200);
        assertThat(answer.json().at("/accepted").asInt()).isEqualTo(2);
        assertThat(answer.text("/refused/0/reason")).isEqualTo("missing_identifier");
        assertThat(answer.json().at("/refused/0/index").asInt()).isEqualTo(1);
        Eventually.see(
                this::landed,
                rows -> assertThat(rows)
                        .extracting(row -> row.get("message_id"))
                        .containsExactly("g1", "g2"));
        Eventually.see(
                this::quarantined,
                rows -> assertThat(rows).singleElement().satisfies(row -> {
                    assertThat(row).containsEntry("reason", "missing_identifier");
                    assertThat(new String((byte[]) row.get("body"), StandardCharsets.UTF_8))
                            .contains("bad one");
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/track | {\"userId\":\"u\"} | 400 | missing_event_name",
                "/v1/identify | {\"traits\":{}} | 400 | missing_identifier",
                "/v1/track | {\"event\":\"x\",\"userId\":\"u\",\"timestamp\":\"9999-01-01T00:00:00Z\"} | 400 | timestamp_out_of_range",
                "/v1/batch | {\"batch\":[{]} | 400 | invalid_json",
                "/v1/batch | {\"batch\":7} | 400 | invalid_json",
                "/v1/track | 17 | 400 | invalid_json"
            })
    void whatIsWhollyWrongIsAnsweredWithItsReason(String path, String body, int status, String reason) {
        Answer answer = sender.post(path, body);

        answer.expect(status);
        assertThat(answer.text("/refused/0/reason")).isEqualTo(reason);
        Eventually.see(
                this::quarantined,
                rows -> assertThat(rows)
                        .singleElement()
                        .satisfies(row -> assertThat(row).containsEntry("reason", reason)));
    }

    @Test
    void anEventOver32KilobytesIsRefusedAndABodyOver500IsToo() {
        String large = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"a\":\""
                + "x".repeat(33_000) + "\"}}";

        assertThat(sender.post("/v1/batch", "{\"batch\":[" + large + "]}")
                        .expect(413)
                        .text("/refused/0/reason"))
                .isEqualTo("event_too_large");
        String huge = "{\"batch\":[" + (large + ",").repeat(15) + large + "]}";
        assertThat(sender.post("/v1/batch", huge).expect(413).text("/refused/0/reason"))
                .isEqualTo("body_too_large");
    }

    @Test
    void aGzipBombIsNotUnpacked() {
        Answer answer = sender.post("/v1/batch", Sender.gzip(new byte[50_000_000]), "Content-Encoding", "gzip");

        assertThat(answer.expect(413).text("/refused/0/reason")).isEqualTo("body_too_large");
    }

    @Test
    void anUnknownKeyIsRefused() {
        Answer answer = tributary
                .browser()
                .send(
                        "POST",
                        "/v1/track",
                        BodyPublishers.ofString("{\"event\":\"x\",\"userId\":\"u\",\"writeKey\":\"wk_nobody\"}"));

        assertThat(answer.expect(401).text("/refused/0/reason")).isEqualTo("unknown_key");
    }

    @Test
    void theKeyMayBeInTheBodyAndTheTypeOfContentDoesNotMatter() {
        String body = "{\"writeKey\":\"" + sender.writeKey()
                + "\",\"event\":\"from a browser\",\"anonymousId\":\"b-1\",\"messageId\":\"t1\"}";

        tributary
                .browser()
                .send("POST", "/v1/t", BodyPublishers.ofString(body), "Content-Type", "text/plain")
                .expect(200);

        Eventually.see(this::landed, rows -> assertThat(rows).hasSize(1));
    }

    @Test
    void aRetriedMessageChangesNothing() {
        String body = "{\"event\":\"once\",\"userId\":\"retry\",\"messageId\":\"same\"}";
        sender.post("/v1/track", body).expect(200);
        sender.post("/v1/track", body).expect(200);
        sender.post("/v1/track", "{\"event\":\"after\",\"userId\":\"retry\",\"messageId\":\"other\"}")
                .expect(200);

        Eventually.see(
                this::landed,
                rows -> assertThat(rows)
                        .extracting(row -> row.get("message_id"))
                        .containsExactlyInAnyOrder("same", "other"));
    }

    @Test
    void tooFastASourceHearsWhenToComeBack() {
        Sender slow = Sender.of(tributary, Trust.PUBLIC, 1);
        String body = "{\"event\":\"x\",\"userId\":\"u\"}";
        slow.post("/v1/track", body).expect(200);

        Answer answer = slow.post("/v1/track", body);

        answer.expect(429);
        assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    }

    @Test
    void browsersOfAnyOriginMaySend() {
        Answer preflight = tributary
                .browser()
                .send(
                        "OPTIONS",
                        "/v1/t",
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://shop.example.cn",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization,content-type");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example.cn");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("authorization");
    }

    @Test
    void theImageOfABrowserSdkIsAnsweredWithAnImage() {
        String json =
                "{\"distinct_id\":\"c-7\",\"anonymous_id\":\"c-7\",\"type\":\"track\",\"event\":\"$pageview\",\"properties\":{\"$lib\":\"js\"}}";
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        String path = "/sa.gif?token=" + sender.writeKey() + "&data="
                + URLEncoder.encode(base64, StandardCharsets.UTF_8) + "&ext=" + "crc%3D" + base64.hashCode();

        Answer answer = tributary.browser().get(path);

        answer.expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/gif");
        Eventually.see(
                this::landed,
                rows -> assertThat(rows)
                        .singleElement()
                        .satisfies(row -> assertThat(row).containsEntry("name", "page_viewed")));
    }

    @Test
    void aWrongChecksumIsRefused() {
        String base64 = Base64.getEncoder().encodeToString("{\"distinct_id\":\"c\"}".getBytes(StandardCharsets.UTF_8));
        String path = "/sa?token=" + sender.writeKey() + "&ext=crc%3D1&data="
                + URLEncoder.encode(base64, StandardCharsets.UTF_8);

        assertThat(tributary.browser().get(path).expect(400).text("/refused/0/reason"))
                .isEqualTo("invalid_encoding");
    }

    @Test
    void anAnonymousVisitorsPastBelongsToWhoTheyTurnOutToBe() {
        sender.post("/v1/track", "{\"event\":\"looked\",\"anonymousId\":\"v-77\",\"messageId\":\"m1\"}")
                .expect(200);
        Eventually.see(this::landed, rows -> assertThat(rows).hasSize(1));
        sender.post("/v1/identify", "{\"userId\":\"known-77\",\"messageId\":\"m2\"}")
                .expect(200);
        Eventually.see(this::landed, rows -> assertThat(rows).hasSize(2));
        sender.post("/v1/identify", "{\"anonymousId\":\"v-77\",\"userId\":\"known-77\",\"messageId\":\"m3\"}")
                .expect(200);

        List<Map<String, Object>> rows =
                Eventually.see(this::landed, seen -> assertThat(seen).hasSize(3));

        Object first = rows.getFirst().get("one_id");
        assertThat(rows)
                .filteredOn(row -> row.get("message_id").equals("m3"))
                .allSatisfy(row -> assertThat(row.get("one_id")).isEqualTo(first));
        assertThat(jdbc.sql("SELECT winner FROM identity.redirects WHERE loser = ?")
                        .param(rows.stream()
                                .filter(row -> row.get("message_id").equals("m2"))
                                .findFirst()
                                .orElseThrow()
                                .get("one_id"))
                        .query(Long.class)
                        .single())
                .isEqualTo(first);
    }
}
