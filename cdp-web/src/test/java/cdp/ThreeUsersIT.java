package cdp;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.testing.NodeScripts;
import cdp.web.testing.TributaryProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Segments, journeys and the home page as an engineer, a marketer and an executive use them: in Chromium, through the console. */
class ThreeUsersIT {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    @TempDir
    private Path data;

    @BeforeAll
    static void requireABrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("""

                    !!! THE THREE USERS WERE NOT WALKED: there is no Chromium at %s.
                    !!! Install it (Debian: apt-get install chromium fonts-noto-cjk) or name it by the variable CHROMIUM.
                    """.formatted(CHROMIUM));
            throw new TestAbortedException("no Chromium at " + CHROMIUM);
        }
        NodeScripts.install();
    }

    @Test
    void anEngineerConnectsAMarketerTouchesAnExecutiveSees() {
        try (TributaryProcess tributary = TributaryProcess.start(data)) {
            String said = NodeScripts.runIn(
                    Path.of("../frontend"),
                    "e2e/three-users.mjs",
                    tributary.address().toString(),
                    tributary.setupToken(),
                    Path.of("src/test/node").toAbsolutePath().toString());
            assertThat(said).contains("lived through: ").contains("/journeys/");
        }
    }
}
