package cdp.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.web.demo.brand.BrandYear;
import cdp.web.demo.brand.DemoSource;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorTest {
    private record Reply(int status, String body) {}

    private record Heard(String path, String authorization, byte[] body, long nanoTime) {}

    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Heard> heard = new ArrayList<>();
    private HttpServer server;
    private Collector collector;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        collector = new Collector(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        collector.close();
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                exchange.getRequestBody().readAllBytes(),
                System.nanoTime()));
        Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Batch batch(DemoSource source) {
        BrandYear year = BrandYear.of(40, 1, Instant.parse("2026-11-18T06:20:00Z"));
        return Batch.of(
                        source,
                        year.happenings().stream()
                                .filter(one -> one.source() == source)
                                .limit(3)
                                .toList())
                .getFirst();
    }

    @Test
    void waits_as_long_as_a_busy_collector_asks_and_sends_the_same_again() throws InterruptedException {
        Batch batch = batch(DemoSource.TMALL);
        replies.add(new Reply(429, "{}"));
        replies.add(new Reply(503, "{}"));
        replies.add(new Reply(200, "{\"accepted\":" + batch.events() + "}"));

        collector.send(batch, "wk_secret");

        assertThat(heard).extracting(Heard::path).containsExactly("/v1/batch", "/v1/batch", "/v1/batch");
        assertThat(heard.get(2).nanoTime() - heard.get(0).nanoTime()).isGreaterThan(1_900_000_000L);
        assertThat(heard.get(2).body()).isEqualTo(heard.get(0).body());
    }

    @Test
    void sends_a_segment_batch_gzipped_under_the_write_key() throws Exception {
        Batch batch = batch(DemoSource.TMALL);
        replies.add(new Reply(200, "{\"accepted\":" + batch.events() + "}"));

        collector.send(batch, "wk_secret");

        Heard request = heard.getFirst();
        assertThat(request.authorization())
                .isEqualTo(
                        "Basic " + Base64.getEncoder().encodeToString("wk_secret:".getBytes(StandardCharsets.UTF_8)));
        assertThat(gunzip(request.body())).isEqualTo(batch.body());
    }

    @Test
    void sends_a_sensors_list_as_a_form_with_its_checksum() throws Exception {
        Batch batch = batch(DemoSource.MINI_PROGRAM);
        replies.add(new Reply(200, "{\"accepted\":" + batch.events() + "}"));

        collector.send(batch, "wk_secret");

        assertThat(heard.getFirst().path()).isEqualTo("/sa?project=default&token=wk_secret");
        String form = new String(heard.getFirst().body(), StandardCharsets.US_ASCII);
        String list = URLDecoder.decode(form.substring(form.indexOf("data_list=") + 10), StandardCharsets.UTF_8);
        assertThat(form).startsWith("crc=" + list.hashCode() + "&gzip=1&");
        assertThat(gunzip(Base64.getDecoder().decode(list))).isEqualTo(batch.body());
    }

    @Test
    void gives_up_when_events_are_refused() {
        replies.add(new Reply(200, "{\"accepted\":1,\"refused\":[{\"reason\":\"missing_identifier\"}]}"));

        assertThatThrownBy(() -> collector.send(batch(DemoSource.TMALL), "wk_secret"))
                .isInstanceOf(Collector.NotTaken.class)
                .hasMessageContaining("天猫旗舰店")
                .hasMessageContaining("missing_identifier");
    }

    @Test
    void gives_up_when_the_key_is_unknown() {
        replies.add(new Reply(401, "{\"reason\":\"unknown_key\"}"));

        assertThatThrownBy(() -> collector.send(batch(DemoSource.STORE), "wk_wrong"))
                .isInstanceOf(Collector.NotTaken.class)
                .hasMessageContaining("401");
    }

    private static byte[] gunzip(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
