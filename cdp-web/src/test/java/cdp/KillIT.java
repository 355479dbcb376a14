package cdp;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.TributaryProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The promise that matters most: the process is killed under load again and again, and in the end no acknowledged event is
 * missing, none is there twice, and everyone downstream was told of each exactly once.
 */
class KillIT {
    private static final int ROUNDS = 3;
    private static final int SENDERS = 2;
    private static final int BATCH = 50;
    private static final String PASSWORD = "nothing-acked-is-lost";

    private final Set<String> acked = ConcurrentHashMap.newKeySet();
    private final Random chance = new Random(20261118);

    @TempDir
    private Path data;

    @Test
    void killedUnderLoadNothingAckedIsLostOrDoubled() throws Exception {
        String writeKey = "";
        for (int round = 0; round < ROUNDS; round++) {
            try (TributaryProcess tributary = TributaryProcess.start(data)) {
                writeKey = round == 0 ? createSource(tributary) : writeKey;
                underLoad(tributary, writeKey, round);
            }
        }
        try (TributaryProcess last = TributaryProcess.start(data)) {
            JdbcClient jdbc = database();
            assertThat(acked).isNotEmpty();
            // a count would not do: what was stored without ever being acknowledged would stand in for what is missing
            Eventually.see(
                    () -> missing(jdbc),
                    missing -> assertThat(missing)
                            .as("acknowledged and not stored")
                            .isEmpty());
            Eventually.see(
                    () -> jdbc.sql("SELECT count(*) FROM identity.stream_positions WHERE published < next")
                            .query(Long.class)
                            .single(),
                    behind -> assertThat(behind).isZero());
            List<String> stored = jdbc.sql("SELECT message_id FROM profile.events")
                    .query(String.class)
                    .list();
            assertThat(stored).as("stored once").doesNotHaveDuplicates();
            // in one statement, so that what still arrives is in both numbers or in neither
            assertThat(jdbc.sql("""
                            SELECT (SELECT count(*) FROM profile.events) - (SELECT sum(events) FROM identity.persons)""").query(Long.class).single())
                    .as("stored and not counted")
                    .isZero();
            assertThat(last.process().isAlive()).isTrue();
        }
    }

    /** The message ids that were acknowledged and are not in the store, sorted. */
    private Set<String> missing(JdbcClient jdbc) {
        Set<String> missing = new TreeSet<>(acked);
        jdbc.sql("SELECT message_id FROM profile.events")
                .query(String.class)
                .list()
                .forEach(missing::remove);
        return missing;
    }

    private String createSource(TributaryProcess tributary) {
        Browser browser = new Browser(tributary.address());
        browser.post(
                        "/api/setup",
                        Map.of(
                                "token", tributary.setupToken(),
                                "brandName", "山茶日记",
                                "name", "周岚",
                                "email", "zhou@example.cn",
                                "password", PASSWORD))
                .expect(200);
        return browser.post(
                        "/api/sources",
                        Map.of("name", "官网", "kind", "web", "keyKind", "server", "ratePerSecond", 100_000))
                .expect(201)
                .text("/writeKey");
    }

    /** Senders note what was acknowledged; somewhere in the middle of it the process is killed. */
    private void underLoad(TributaryProcess tributary, String writeKey, int round) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            String prefix = round + "-" + sender + "-";
            senders.add(Thread.ofPlatform().start(() -> send(tributary.address(), writeKey, prefix, killed)));
        }
        Thread.sleep(Duration.ofMillis(1_500 + chance.nextInt(2_000)));
        tributary.kill();
        killed.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private void send(URI address, String writeKey, String prefix, AtomicBoolean killed) {
        HttpClient http = HttpClient.newHttpClient();
        for (int batch = 0; !killed.get(); batch++) {
            List<String> ids = new ArrayList<>(BATCH);
            StringBuilder body = new StringBuilder("{\"writeKey\":\"" + writeKey + "\",\"batch\":[");
            for (int i = 0; i < BATCH; i++) {
                String id = prefix + batch + "-" + i;
                ids.add(id);
                body.append(i == 0 ? "" : ",")
                        .append("{\"type\":\"track\",\"event\":\"Product Viewed\",\"messageId\":\"")
                        .append(id)
                        .append("\",\"anonymousId\":\"visitor-")
                        .append((batch * BATCH + i) % 997)
                        .append(i % 10 == 0 ? "\",\"userId\":\"user-" + (batch * BATCH + i) % 211 : "")
                        .append("\"}");
            }
            try {
                HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/batch"))
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString(body.append("]}").toString()))
                        .build();
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    acked.addAll(ids);
                }
            } catch (IOException gone) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private JdbcClient database() throws IOException {
        List<String> pidFile = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + pidFile.get(3).strip() + "/postgres", "postgres", ""));
    }
}
