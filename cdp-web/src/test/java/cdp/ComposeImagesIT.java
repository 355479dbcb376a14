package cdp;

import cdp.web.testing.NodeScripts;
import cdp.web.testing.TributaryProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The walk on the servers {@code docker-compose.yml} names; runs where a Docker engine is. */
@Testcontainers(disabledWithoutDocker = true)
class ComposeImagesIT {
    @Container
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:18");

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

    @TempDir
    private Path data;

    @BeforeAll
    static void installSdks() {
        NodeScripts.install();
    }

    @Test
    void theWalkHoldsOnTheImagesOfTheComposeFile() {
        List<String> arguments = List.of(
                "--spring.datasource.url=" + POSTGRES.getJdbcUrl(),
                "--spring.datasource.username=" + POSTGRES.getUsername(),
                "--spring.datasource.password=" + POSTGRES.getPassword(),
                "--spring.kafka.bootstrap-servers=" + KAFKA.getBootstrapServers());
        try (TributaryProcess tributary = TributaryProcess.start(data, arguments)) {
            WalkTest.walk(tributary.setupToken(), tributary.address(), tributary.address());
        }
    }
}
