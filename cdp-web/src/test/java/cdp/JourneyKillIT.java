package cdp;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.testing.Eventually;
import cdp.web.testing.MailedCarts;
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
import java.util.List;
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
 * A journey runs while its process is killed again and again. In the end every cart whose event was acknowledged has one touch,
 * nobody got a mail twice, and a mail that is missing is one the ledger says it does not know about.
 * {@code -Dkill.rounds=30} kills more often.
 */
class JourneyKillIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int CARTS_A_REQUEST = 20;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(100);

    private final Set<String> acked = ConcurrentHashMap.newKeySet();
    private final Random chance = new Random(20261121);

    @TempDir
    private Path data;

    @Test
    void killedWhileSendingNothingIsLostAndNothingIsDoubled() throws Exception {
        String writeKey = "";
        for (int round = 0; round < ROUNDS; round++) {
            try (TributaryProcess tributary = TributaryProcess.start(data)) {
                writeKey = round == 0 ? MailedCarts.prepare(tributary) : writeKey;
                underLoad(tributary, writeKey, round);
            }
        }
        try (TributaryProcess last = TributaryProcess.start(data)) {
            JdbcClient jdbc = database();
            Eventually.see(
                    () -> carts(jdbc, "SELECT occurrence FROM journey.touches"),
                    touched -> assertThat(touched).as("carts with a touch").containsAll(acked));
            Eventually.see(
                    () -> count(
                            jdbc,
                            "SELECT count(*) FROM journey.touches WHERE status IN ('planned', 'claimed', 'handing_off', 'deferred')"),
                    open -> assertThat(open).as("touches without an end").isZero());
            assertThat(acked).isNotEmpty();
            assertThat(count(jdbc, "SELECT count(*) - count(DISTINCT occurrence) FROM journey.touches"))
                    .as("carts touched twice")
                    .isZero();
            assertThat(count(jdbc, "SELECT count(*) FROM web.caught_mails WHERE seen > 1"))
                    .as("mails that arrived twice")
                    .isZero();
            assertThat(carts(jdbc, """
                            SELECT t.occurrence FROM journey.touches t
                            LEFT JOIN web.caught_mails m ON m.touch_id = t.id
                            WHERE m.touch_id IS NULL AND t.status <> 'unknown'"""))
                    .as("neither in the outbox nor said to be unknown")
                    .isEmpty();
            System.out.printf(
                    "BENCH %d kills: %,d carts acknowledged, %,d mails, %,d of them with an unknown end, %d unknown without a mail%n",
                    ROUNDS,
                    acked.size(),
                    count(jdbc, "SELECT count(*) FROM web.caught_mails"),
                    count(
                            jdbc,
                            "SELECT count(*) FROM journey.touches t JOIN web.caught_mails m ON m.touch_id = t.id WHERE t.status = 'unknown'"),
                    count(
                            jdbc,
                            "SELECT count(*) FROM journey.touches t LEFT JOIN web.caught_mails m ON m.touch_id = t.id WHERE t.status = 'unknown' AND m.touch_id IS NULL"));
            assertThat(last.process().isAlive()).isTrue();
        }
    }

    /** Somewhere in the middle of sending, the process is killed. */
    private void underLoad(TributaryProcess tributary, String writeKey, int round) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        Thread sender = Thread.ofPlatform().start(() -> send(tributary.address(), writeKey, round, killed));
        Thread.sleep(Duration.ofMillis(500 + chance.nextInt(6_000)));
        tributary.kill();
        killed.set(true);
        sender.join();
    }

    private void send(URI address, String writeKey, int round, AtomicBoolean killed) {
        HttpClient http = HttpClient.newHttpClient();
        for (int batch = 0; !killed.get(); batch++) {
            Set<String> carts = new TreeSet<>();
            StringBuilder body = new StringBuilder("{\"writeKey\":\"" + writeKey + "\",\"batch\":[");
            for (int i = 0; i < CARTS_A_REQUEST; i++) {
                String cart = round + "-" + batch + "-" + i;
                carts.add(cart);
                body.append(i == 0 ? "" : ",").append(MailedCarts.event(cart));
            }
            try {
                HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/batch"))
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString(body.append("]}").toString()))
                        .build();
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    acked.addAll(carts);
                }
                Thread.sleep(BETWEEN_REQUESTS);
            } catch (IOException gone) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Set<String> carts(JdbcClient jdbc, String query) {
        return new TreeSet<>(jdbc.sql(query).query(String.class).list());
    }

    private static long count(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private JdbcClient database() throws IOException {
        List<String> pidFile = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + pidFile.get(3).strip() + "/postgres", "postgres", ""));
    }
}
