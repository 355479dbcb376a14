package cdp.web.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL and Kafka that belong to the test, for processes that are told to use servers of somebody else. */
public final class TestServers implements AutoCloseable {
    private final Path directory;
    private final EmbeddedPostgresServer postgres;
    private final EmbeddedKafkaBroker kafka;
    private boolean kafkaIsThere = true;

    public TestServers() {
        try {
            directory = Files.createTempDirectory("tributary-servers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"), FreePort.find());
        kafka = EmbeddedKafkaBroker.start(directory.resolve("kafka"));
    }

    /** What makes a process use these servers. */
    public List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + postgres.jdbcUrl(),
                "--spring.datasource.username=postgres",
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--cdp.identity.master-key=dGVzdHMgaGF2ZSBubyBzZWNyZXRzIHdvcnRoIGEga2U=");
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Takes the broker away for good. */
    public void stopKafka() {
        kafkaIsThere = false;
        kafka.close();
    }

    @Override
    public void close() {
        if (kafkaIsThere) {
            kafka.close();
        }
        postgres.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
