package cdp.bench;

import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.MailedCarts;
import cdp.web.testing.TributaryProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How long a message takes from the event's arrival at the collector to the mail server's yes, at a steady rate of events. All
 * roles, the database, the broker, the mail server and the load are on this machine. Prints, asserts nothing: run with
 * {@code bench/run journey}.
 */
class JourneyBench {
    private static final int EVENTS_A_SECOND = 1_000;
    private static final int REQUESTS_A_SECOND = 20;
    private static final int WARMING_SECONDS = 60;
    private static final int MEASURED_SECONDS = 40;

    /** One event in so many is a cart, and so a mail. */
    private static final int ONE_CART_IN = Integer.getInteger("bench.cart-in", 10);

    @TempDir
    private Path data;

    @Test
    void fromTheEventToTheMail() throws Exception {
        try (TributaryProcess tributary = TributaryProcess.start(data)) {
            String writeKey = MailedCarts.prepare(tributary);
            send(tributary, writeKey, "warm", WARMING_SECONDS);
            Instant from = Instant.now();
            AtomicBoolean done = new AtomicBoolean();
            List<Long> lags = new ArrayList<>();
            Thread asking = Thread.ofVirtual().start(() -> askForLag(tributary, done, lags));
            send(tributary, writeKey, "measured", MEASURED_SECONDS);
            Instant to = Instant.now();
            done.set(true);
            asking.join();
            reportLag(lags);
            JdbcClient jdbc = database();
            Eventually.see(
                    () -> jdbc.sql("SELECT count(*) FROM journey.touches WHERE finished_at IS NULL")
                            .query(Long.class)
                            .single(),
                    open -> {
                        if (open > 0) {
                            throw new AssertionError(open + " touches have no end yet");
                        }
                    });
            report(jdbc, from, to);
        }
    }

    /** How far the projection is behind what has landed, ten times a second. */
    private static void askForLag(TributaryProcess tributary, AtomicBoolean done, List<Long> lags) {
        Browser browser = MailedCarts.signIn(tributary);
        while (!done.get()) {
            lags.add(browser.get("/api/status")
                    .expect(200)
                    .json()
                    .at("/projection/lagMs")
                    .asLong());
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void reportLag(List<Long> lags) {
        Collections.sort(lags);
        System.out.printf(
                "BENCH projection behind what has landed, at %,d events/s, asked %d times: median %,d ms, p99 %,d ms, most %,d ms (bar 2,000 ms)%n",
                EVENTS_A_SECOND,
                lags.size(),
                lags.get(lags.size() / 2),
                lags.get(lags.size() * 99 / 100),
                lags.getLast());
    }

    private static void send(TributaryProcess tributary, String writeKey, String name, int seconds) throws IOException {
        int size = EVENTS_A_SECOND / REQUESTS_A_SECOND;
        try (LeanSender sender = new LeanSender(tributary.address(), "/v1/batch")) {
            long started = System.nanoTime();
            for (int request = 0; request < seconds * REQUESTS_A_SECOND; request++) {
                StringBuilder body = new StringBuilder("{\"writeKey\":\"" + writeKey + "\",\"batch\":[");
                for (int i = 0; i < size; i++) {
                    String id = name + "-" + request + "-" + i;
                    body.append(i == 0 ? "" : ",")
                            .append(i % ONE_CART_IN == 0 ? MailedCarts.event(id) : viewed(id, request, i));
                }
                int status = sender.post(body.append("]}").toString().getBytes(StandardCharsets.UTF_8));
                if (status != 200) {
                    throw new IOException("answered " + status);
                }
                long due = started + (request + 1) * 1_000_000_000L / REQUESTS_A_SECOND;
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            }
        }
    }

    private static String viewed(String id, int request, int i) {
        return """
                {"type":"track","event":"product_viewed","messageId":"%s","anonymousId":"visitor-%d",
                 "properties":{"product_id":"SC-%d","category":"精华","price":369.00}}""".formatted(id, (request * 31 + i) % 5_000, i % 40);
    }

    private static void report(JdbcClient jdbc, Instant from, Instant to) {
        jdbc.sql("""
                        SELECT count(*) AS mails, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS half,
                            percentile_cont(0.99) WITHIN GROUP (ORDER BY ms) AS most, max(ms) AS slowest
                        FROM (SELECT 1000 * extract(epoch FROM t.finished_at - e.received_at) AS ms
                            FROM journey.touches t JOIN profile.events e
                                ON e.name = 'cart_item_added' AND e.message_id = t.occurrence
                            WHERE t.status = 'accepted' AND e.received_at BETWEEN ? AND ?)
                        """)
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, number) ->
                        "BENCH event to mail at %,d events/s, one in %d a mail: %,d mails, median %.0f ms, p99 %.0f ms, slowest %.0f ms (bar p99 1,000 ms)"
                                .formatted(
                                        EVENTS_A_SECOND,
                                        ONE_CART_IN,
                                        row.getLong(1),
                                        row.getDouble(2),
                                        row.getDouble(3),
                                        row.getDouble(4)))
                .list()
                .forEach(System.out::println);
        jdbc.sql("""
                        SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.entered_at - e.received_at)) AS entered,
                            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.planned_at - r.entered_at)) AS planned,
                            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.handed_at - t.planned_at)) AS handed,
                            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.finished_at - t.handed_at)) AS finished
                        FROM journey.touches t JOIN journey.runs r ON r.id = t.run_id
                        JOIN profile.events e ON e.name = 'cart_item_added' AND e.message_id = t.occurrence
                        WHERE t.status = 'accepted' AND e.received_at BETWEEN ? AND ?
                        """)
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, number) ->
                        "BENCH   median to the journey %.3f s, to the plan %.3f s, to the hand-off %.3f s, to the yes %.3f s"
                                .formatted(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .list()
                .forEach(System.out::println);
    }

    private JdbcClient database() throws IOException {
        List<String> pidFile = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + pidFile.get(3).strip() + "/postgres", "postgres", ""));
    }
}
