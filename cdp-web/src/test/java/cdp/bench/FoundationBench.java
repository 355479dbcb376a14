package cdp.bench;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.IngestTopics;
import cdp.ingest.SourceId;
import cdp.web.embedded.TestServers;
import cdp.web.testing.Browser;
import cdp.web.testing.TributaryProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * Figures of the foundation, each beside the limit it is held against in the same run. Prints, asserts nothing: run it with
 * {@code bench/run}, on a machine that does nothing else.
 */
class FoundationBench {
    private static final int EVENTS = Integer.getInteger("bench.events", 200_000);
    private static final int ROUNDS = 3;
    private static final int SENDERS = 16;
    private static final int WARMING_ROUNDS = 6;
    private static final int BATCH = 100;
    private static final String PASSWORD = "measured-not-asserted";

    @TempDir
    private Path data;

    @Test
    void accepted() throws Exception {
        try (TestServers servers = new TestServers();
                TributaryProcess console = start(servers, "console", "project,console")) {
            Browser browser = setUp(console);
            String writeKey = browser.post(
                            "/api/sources",
                            Map.of("name", "bench", "kind", "web", "keyKind", "server", "ratePerSecond", 100_000))
                    .expect(201)
                    .text("/writeKey");
            console.stop();
            List<byte[]> bodies = new ArrayList<>();
            List<Event> events = BenchEvents.generate(new SourceId(1), EVENTS, 1);
            for (int from = 0; from < EVENTS; from += BATCH) {
                bodies.add(BenchEvents.segmentBatch(events.subList(from, from + BATCH), writeKey)
                        .getBytes(StandardCharsets.UTF_8));
            }
            List<byte[]> payloads = events.stream().map(EventCodec::encode).toList();
            try (TributaryProcess collector = start(servers, "collect", "collect")) {
                for (int round = 0; round < WARMING_ROUNDS; round++) {
                    send(collector.address(), bodies);
                    produce(servers, payloads);
                }
                double[] product = new double[ROUNDS];
                double[] limit = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    limit[round] = produce(servers, payloads);
                    product[round] = send(collector.address(), bodies);
                }
                report(
                        "accepted events/s, HTTP batches of " + BATCH,
                        product,
                        "Kafka producer, same payload, acks=all",
                        limit);
                if (!failures.isEmpty()) {
                    throw failures.getFirst();
                }
            }
        }
    }

    @Test
    void landed() throws Exception {
        try (TestServers servers = new TestServers();
                TributaryProcess resolver = start(servers, "resolve", "resolve");
                Connection connection = DriverManager.getConnection(servers.jdbcUrl(), "postgres", "")) {
            long backend = connection.unwrap(PGConnection.class).getBackendPID();
            for (int round = 0; round < WARMING_ROUNDS; round++) {
                List<Event> events = BenchEvents.generate(new SourceId(1), EVENTS, 90 + round);
                StraightLineLoader.run(servers.jdbcUrl(), events);
                drain(servers, resolver, connection, events, new CpuClock(backend, null));
            }
            double[] product = new double[ROUNDS];
            double[] limit = new double[ROUNDS];
            CpuClock limitCpu = new CpuClock(backend, null);
            CpuClock productCpu = new CpuClock(backend, resolver.process().toHandle());
            for (int round = 0; round < ROUNDS; round++) {
                List<Event> events = BenchEvents.generate(new SourceId(1), EVENTS, 100 + round);
                limitCpu.resume();
                limit[round] = StraightLineLoader.run(servers.jdbcUrl(), events);
                limitCpu.pause();
                product[round] = drain(servers, resolver, connection, events, productCpu);
            }
            System.out.println("BENCH processor time per event, product: " + productCpu.perEvent(ROUNDS * EVENTS)
                    + " | limit: " + limitCpu.perEvent(ROUNDS * EVENTS));
            report(
                    "landed events/s, Kafka to identity + profile + event rows",
                    product,
                    "straight-line loader, one connection, same rows",
                    limit);
        }
    }

    /** The resolver is held still while the events are written, so that only its own work is on the clock. */
    private double drain(
            TestServers servers, TributaryProcess resolver, Connection connection, List<Event> events, CpuClock cpu)
            throws Exception {
        signal(resolver, "-STOP");
        produce(servers, events.stream().map(EventCodec::encode).toList());
        signal(resolver, "-CONT");
        cpu.resume();
        long started = System.nanoTime();
        while (landedEvents(connection) < target) {
            if (!resolver.process().isAlive()) {
                throw new IllegalStateException(resolver.output());
            }
            Thread.sleep(20);
        }
        double rate = events.size() / ((System.nanoTime() - started) / 1e9);
        cpu.pause();
        return rate;
    }

    private static void signal(TributaryProcess process, String signal) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.process().pid()))
                .start()
                .waitFor();
    }

    private long target;

    private static long landedEvents(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT coalesce(sum(next), 0) FROM identity.stream_positions")) {
            row.next();
            return row.getLong(1);
        }
    }

    private double produce(TestServers servers, List<byte[]> payloads) throws Exception {
        target += payloads.size();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers.bootstrapServers(),
                "acks",
                "all",
                "compression.type",
                "lz4",
                "linger.ms",
                5,
                "batch.size",
                256 * 1024,
                "buffer.memory",
                64L * 1024 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(IngestTopics.EVENTS);
            CountDownLatch confirmed = new CountDownLatch(payloads.size());
            long started = System.nanoTime();
            for (byte[] payload : payloads) {
                byte[] key = EventCodec.decode(payload).partitionKey().getBytes(StandardCharsets.UTF_8);
                producer.send(
                        new ProducerRecord<>(IngestTopics.EVENTS, key, payload),
                        (where, failure) -> confirmed.countDown());
            }
            confirmed.await();
            return payloads.size() / ((System.nanoTime() - started) / 1e9);
        }
    }

    private double send(URI address, List<byte[]> bodies) throws Exception {
        long started = System.nanoTime();
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int first = sender;
            senders.add(Thread.ofPlatform().start(() -> post(address, bodies, first)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        target += (long) bodies.size() * BATCH;
        return bodies.size() * (double) BATCH / ((System.nanoTime() - started) / 1e9);
    }

    private void post(URI address, List<byte[]> bodies, int first) {
        try (LeanSender sender = new LeanSender(address, "/v1/batch")) {
            for (int i = first; i < bodies.size(); i += SENDERS) {
                int status = sender.post(bodies.get(i));
                if (status != 200) {
                    throw new IOException("answered " + status);
                }
            }
        } catch (IOException e) {
            failures.add(e);
        }
    }

    private final List<IOException> failures = new CopyOnWriteArrayList<>();

    private TributaryProcess start(TestServers servers, String name, String roles) {
        List<String> arguments = new ArrayList<>(servers.arguments());
        arguments.add("--cdp.roles=" + roles);
        arguments.add("--cdp.ingest.taps-per-second=0");
        return TributaryProcess.start(data.resolve(name), arguments);
    }

    private static Browser setUp(TributaryProcess console) {
        Browser browser = new Browser(console.address());
        browser.post(
                        "/api/setup",
                        Map.of(
                                "token", console.setupToken(),
                                "brandName", "bench",
                                "name", "bench",
                                "email", "bench@example.cn",
                                "password", PASSWORD))
                .expect(200);
        return browser;
    }

    private static void report(String what, double[] product, String beside, double[] limit) {
        System.out.printf(
                "BENCH %s: median %,.0f (%s) | %s: median %,.0f (%s) | ratio %.2f%n",
                what,
                median(product),
                all(product),
                beside,
                median(limit),
                all(limit),
                median(product) / median(limit));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String all(double[] values) {
        return String.join(
                " ",
                Arrays.stream(values)
                        .mapToObj(value -> "%,.0f".formatted(value))
                        .toList());
    }
}
