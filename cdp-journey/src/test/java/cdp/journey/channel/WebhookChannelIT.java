package cdp.journey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelIT extends ChannelContract {
    private static final int HANG_UP = 0;

    private final WebhookChannel channel = new WebhookChannel();
    private final List<Long> arrived = new CopyOnWriteArrayList<>();
    private final HttpServer server = start();
    private volatile int status = 200;
    private String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";

    private HttpServer start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/hook", this::serve);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (status == HANG_UP || status < 300) {
            arrived.add(Long.valueOf(key.substring("touch-".length())));
        }
        if (status == HANG_UP) {
            exchange.close();
            return;
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        channel.destroy();
        server.stop(0);
    }

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected String address() {
        return address;
    }

    @Override
    protected void takes() {
        status = 200;
    }

    @Override
    protected void refuses() {
        status = 400;
    }

    @Override
    protected void isBusy() {
        status = 503;
    }

    @Override
    protected void takesWithoutAnswering() {
        status = HANG_UP;
    }

    @Override
    protected void isAway() {
        address = "http://127.0.0.1:1/hook";
    }

    @Override
    protected List<Long> arrived() {
        return arrived;
    }

    @ParameterizedTest
    @CsvSource({"204, Accepted", "302, Rejected", "401, Rejected", "429, TryLater", "500, Unknown", "504, Unknown"})
    void theStatusDecides(int answered, String outcome) {
        status = answered;

        assertThat(channel.handOver(message(9)).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.cn/x",
                "file:///etc/passwd",
                "http://user:secret@example.cn/",
                "http://169.254.169.254/latest",
                "http://0.0.0.0/",
                "no address at all"
            })
    void someAddressesAreNeverCalled(String forbidden) {
        address = forbidden;

        assertThat(channel.handOver(message(10))).isInstanceOf(HandOff.Rejected.class);
    }

    @Test
    void aBodyOfAnySizeIsNotSent() {
        Message large = new Message(11, address, "", "", "x".repeat(300_000), null);

        assertThat(channel.handOver(large))
                .isInstanceOfSatisfying(
                        HandOff.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo("too_large"));
    }
}
