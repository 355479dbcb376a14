package cdp.web.collect;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.embedded.TestServers;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.TributaryProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While Kafka is away nobody is told that an event was taken in. */
class KafkaAwayIT {
    @TempDir
    private Path data;

    @Test
    void aSenderHearsToComeBack() {
        try (TestServers servers = new TestServers()) {
            List<String> arguments = new ArrayList<>(servers.arguments());
            arguments.add("--cdp.ingest.append-timeout=2s");
            try (TributaryProcess tributary = TributaryProcess.start(data, arguments)) {
                Browser browser = new Browser(tributary.address());
                browser.post(
                                "/api/setup",
                                Map.of(
                                        "token", tributary.setupToken(),
                                        "brandName", "山茶日记",
                                        "name", "周岚",
                                        "email", "zhou@example.cn",
                                        "password", "the-road-is-closed-today"))
                        .expect(200);
                String key = browser.post("/api/sources", Map.of("name", "官网", "kind", "web", "keyKind", "public"))
                        .expect(201)
                        .text("/writeKey");
                String body = "{\"event\":\"x\",\"userId\":\"u\",\"writeKey\":\"" + key + "\"}";
                browser.send("POST", "/v1/track", BodyPublishers.ofString(body)).expect(200);

                servers.stopKafka();

                Answer answer = browser.send("POST", "/v1/track", BodyPublishers.ofString(body));
                answer.expect(503);
                assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
                assertThat(answer.text("/reason")).isEqualTo("event_log_unavailable");
                tributary.kill();
            }
        }
    }
}
