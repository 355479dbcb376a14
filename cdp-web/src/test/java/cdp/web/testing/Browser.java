package cdp.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running product as the console does: keeps cookies and sends the CSRF token back. Never follows redirects. */
public final class Browser {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public Browser(URI address) {
        this.address = address;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** @param body written as JSON; a string is sent as it is */
    public Answer post(String path, Object body) {
        return send("POST", path, json(body));
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, json(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** @param headers name, value, name, value, …; a content type among them replaces JSON */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(method, path, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** A request with cookies and CSRF token, for whoever needs to add to it. */
    public HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!reads && !cookies.containsKey("XSRF-TOKEN")) {
            get("/api/session");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body)
                .header("Accept", "application/json");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!reads) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            request.header("Content-Type", "application/json");
        }
        return request;
    }

    public Answer send(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** For bodies that are not text, or do not end. */
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> as) {
        try {
            HttpResponse<T> response = HTTP.send(request, as);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Browser signIn(String email, String password) {
        post("/api/session", Map.of("email", email, "password", password)).expect(200);
        return this;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public URI address() {
        return address;
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header.replaceFirst("(?i);\\s*SameSite=\\w+", ""))) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }
}
