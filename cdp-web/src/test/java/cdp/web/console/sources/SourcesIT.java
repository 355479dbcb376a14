package cdp.web.console.sources;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourcesIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);

    private Answer create(String name) {
        return engineer.post("/api/sources", Map.of("name", name, "kind", "web", "keyKind", "public"));
    }

    private static String anyName() {
        return "官网 " + UUID.randomUUID();
    }

    private int send(String writeKey) {
        String body = "{\"event\":\"x\",\"userId\":\"keys\",\"writeKey\":\"" + writeKey + "\"}";
        return tributary
                .browser()
                .send("POST", "/v1/track", BodyPublishers.ofString(body))
                .status();
    }

    @Test
    void aKeyIsShownOnceAndWorksAtOnce() {
        Answer created = create(anyName()).expect(201);
        String key = created.text("/writeKey");

        assertThat(send(key)).isEqualTo(200);
        assertThat(engineer.get("/api/sources/" + created.text("/source/id")).body())
                .doesNotContain(key);
    }

    @Test
    void rotatingRetiresTheOldKeyNowOrLater() {
        Answer created = create(anyName()).expect(201);
        String path = "/api/sources/" + created.text("/source/id") + "/keys";
        String first = created.text("/writeKey");

        String second = engineer.post(path, Map.of("keyKind", "public", "retireOldAfterHours", 24))
                .expect(200)
                .text("/writeKey");
        assertThat(send(first)).isEqualTo(200);
        String third = engineer.post(path, Map.of("keyKind", "public", "retireOldAfterHours", 0))
                .expect(200)
                .text("/writeKey");

        assertThat(send(first)).isEqualTo(401);
        assertThat(send(second)).isEqualTo(401);
        assertThat(send(third)).isEqualTo(200);
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        Answer created = create(anyName()).expect(201);
        String key = created.text("/writeKey");
        assertThat(send(key)).isEqualTo(200);

        engineer.delete("/api/sources/" + created.text("/source/id") + "/keys/" + created.text("/source/keys/0/id"))
                .expect(200);

        assertThat(send(key)).isEqualTo(401);
    }

    @Test
    void aPausedSourceTakesNothingInAndKeepsItInQuarantine() {
        Answer created = create(anyName()).expect(201);
        String path = "/api/sources/" + created.text("/source/id");
        engineer.patch(path, Map.of("status", "paused")).expect(200);

        assertThat(send(created.text("/writeKey"))).isEqualTo(403);

        Eventually.see(
                () -> engineer.get("/api/quarantine?reason=source_paused&source=" + created.text("/source/id"))
                        .json(),
                page -> assertThat(page.at("/items")).hasSize(1));
        engineer.patch(path, Map.of("status", "active", "ratePerSecond", 50)).expect(200);
        assertThat(send(created.text("/writeKey"))).isEqualTo(200);
    }

    @Test
    void aNameIsTakenOnlyOnceAndWhatIsSentCounts() {
        String name = anyName();
        Answer created = create(name).expect(201);
        create(name).expectProblem(409, "source_name_taken");

        send(created.text("/writeKey"));

        Eventually.see(
                () -> engineer.get("/api/sources/" + created.text("/source/id")).json(),
                source -> assertThat(source.at("/accepted24h").asLong()).isEqualTo(1));
    }
}
