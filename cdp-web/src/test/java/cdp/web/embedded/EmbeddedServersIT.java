package cdp.web.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.testing.Browser;
import cdp.web.testing.TributaryProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command, no server anywhere: what the embedded ones promise. */
class EmbeddedServersIT {
    private static final String PASSWORD = "lin-wan-xi-walks-home";

    @TempDir
    private Path data;

    private static void setUp(TributaryProcess tributary) {
        new Browser(tributary.address())
                .post(
                        "/api/setup",
                        Map.of(
                                "token", tributary.setupToken(),
                                "brandName", "山茶日记",
                                "name", "周岚",
                                "email", "zhou@example.cn",
                                "password", PASSWORD))
                .expect(200);
    }

    private static Browser signIn(TributaryProcess tributary) {
        return new Browser(tributary.address()).signIn("zhou@example.cn", PASSWORD);
    }

    @Test
    void dataSurvivesAStopAndAKillAndASecondProcessIsRefused() {
        try (TributaryProcess first = TributaryProcess.start(data)) {
            setUp(first);
            signIn(first)
                    .post("/api/sources", Map.of("name", "官网", "kind", "web", "keyKind", "public"))
                    .expect(201);

            TributaryProcess second = TributaryProcess.launch(data, List.of());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("already running on the data directory")
                    .contains(data.toAbsolutePath().toString());

            first.stop();
            assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
        try (TributaryProcess again = TributaryProcess.start(data)) {
            assertThat(signIn(again).get("/api/sources").expect(200).text("/items/0/name"))
                    .isEqualTo("官网");
            again.kill();
        }
        try (TributaryProcess afterKill = TributaryProcess.start(data)) {
            assertThat(signIn(afterKill).get("/api/sources").expect(200).text("/items/0/name"))
                    .isEqualTo("官网");
        }
    }
}
