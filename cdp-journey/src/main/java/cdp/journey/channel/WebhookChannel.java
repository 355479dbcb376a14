package cdp.journey.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A POST of JSON to a system. The header {@code Idempotency-Key} is the same whenever the message is tried. Follows no redirect and
 * reads no answer but its status.
 */
@Component
class WebhookChannel implements Channel, DisposableBean {
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public HandOff handOver(Message message) {
        byte[] body = message.text().getBytes(StandardCharsets.UTF_8);
        Optional<String> objection = objection(message.address(), body);
        if (objection.isPresent()) {
            return new HandOff.Rejected(objection.get(), message.address());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.address()))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tributary")
                .header("Idempotency-Key", "touch-" + message.touch())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return judge(response.statusCode(), message);
        } catch (HttpConnectTimeoutException | ConnectException nobodyThere) {
            return new HandOff.TryLater("server_unreachable", String.valueOf(nobodyThere.getMessage()));
        } catch (IOException noAnswer) {
            return new HandOff.Unknown(String.valueOf(noAnswer.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new HandOff.Unknown("interrupted while waiting for the answer");
        }
    }

    private static HandOff judge(int status, Message message) {
        String detail = "HTTP " + status;
        if (status >= 200 && status < 300) {
            return new HandOff.Accepted("touch-" + message.touch());
        }
        if (status == 429 || status == 503) {
            return new HandOff.TryLater("http_" + status, detail);
        }
        // A server that failed, or a gateway that did not hear from it, may have done its work before.
        return status >= 500 ? new HandOff.Unknown(detail) : new HandOff.Rejected("http_" + status, detail);
    }

    private static Optional<String> objection(String address, byte[] body) {
        if (body.length > MOST_BYTES) {
            return Optional.of("too_large");
        }
        try {
            URI uri = URI.create(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.of("invalid_url");
            }
            // Where clouds hand their machines' credentials out.
            for (InetAddress target : InetAddress.getAllByName(uri.getHost())) {
                if (target.isLinkLocalAddress() || target.isMulticastAddress() || target.isAnyLocalAddress()) {
                    return Optional.of("forbidden_address");
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.of("invalid_url");
        } catch (UnknownHostException notNow) {
            // Told by the connection itself.
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        http.close();
    }
}
