package cdp.web.demo;

import cdp.ingest.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The way into the platform that every sender uses. Waits as it is told to when the collector is busy. Thread-safe. */
final class Collector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final URI address;
    private final HttpClient http;

    Collector(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** No collector takes it, or not in time. */
    static final class NotTaken extends RuntimeException {
        NotTaken(String message) {
            super(message);
        }
    }

    /**
     * Returns when every event is taken.
     *
     * @throws NotTaken when one is refused, or when the collector stays away for five minutes
     */
    void send(Batch batch, String writeKey) throws InterruptedException {
        HttpRequest request = Batch.dialect(batch.source())
                .request(address, writeKey, batch.body())
                .timeout(TIMEOUT)
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long wait = attempt(request, batch);
            if (wait == 0) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new NotTaken(
                        "the collector at " + address + " took nothing for " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(Duration.ofSeconds(wait));
        }
    }

    /** @return 0 when taken, else the seconds after which to try again */
    private long attempt(HttpRequest request, Batch batch) throws InterruptedException {
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            LOG.debug("the collector at {} did not answer", address, away);
            return 1;
        }
        int status = response.statusCode();
        if (status == OK) {
            requireAllTaken(batch, response.body());
            return 0;
        }
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            return wait(response);
        }
        throw new NotTaken(batch.source().title() + " was answered " + status + ": " + brief(response.body()));
    }

    private static void requireAllTaken(Batch batch, String answer) {
        JsonNode receipt = EventCodec.JSON.readTree(answer);
        if (receipt.path("accepted").asInt(0) != batch.events()) {
            throw new NotTaken(batch.source().title() + ": not all of " + batch.events() + " events were accepted: "
                    + brief(answer));
        }
    }

    private static long wait(HttpResponse<String> response) {
        long seconds = response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .orElse(1L);
        return Math.clamp(seconds, 1, LONGEST_WAIT_SECONDS);
    }

    private static String brief(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
