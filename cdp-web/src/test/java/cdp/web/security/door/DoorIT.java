package cdp.web.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.RunningTributary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser stranger = tributary.browser();

    @Test
    void a_change_without_the_csrf_token_is_refused() {
        Browser administrator = tributary.signInAs(UserRole.ADMINISTRATOR);
        Map<String, String> user = Map.of("name", "x", "email", "csrf@example.cn", "role", "viewer");

        var request = administrator.request("POST", "/api/users", BodyPublishers.ofString("{}"));
        Answer absent = administrator.send("POST", "/api/users", BodyPublishers.noBody(), "X-XSRF-TOKEN", "");
        Answer wrong =
                administrator.send(request.setHeader("X-XSRF-TOKEN", "guessed").build());

        absent.expectProblem(403, "csrf_invalid");
        wrong.expectProblem(403, "csrf_invalid");
        administrator.post("/api/users", user).expect(201);
    }

    @Test
    void signing_in_needs_the_csrf_token_too() {
        stranger.send("POST", "/api/session", BodyPublishers.ofString("{}"), "X-XSRF-TOKEN", "guessed")
                .expectProblem(403, "csrf_invalid");
    }

    @Test
    void a_form_of_another_site_changes_nothing_even_with_a_token() {
        tributary
                .signInAs(UserRole.ADMINISTRATOR)
                .send("POST", "/api/users", BodyPublishers.ofString("name=x"), "Content-Type", "text/plain")
                .expectProblem(415, "unsupported_media_type");
    }

    @Test
    void reading_the_session_hands_out_the_csrf_token_to_scripts() {
        Answer answer = stranger.get("/api/session");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Lax", "Path=/")
                        .doesNotContain("HttpOnly"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users",
                "/api/openapi.json",
                "/api/nothing",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/error",
                "/h2-console",
                "/.env",
                "/api/../actuator/env",
                "/api/session/../users"
            })
    void a_stranger_finds_everything_else_closed(String path) {
        Answer answer = stranger.get(path);

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/beans", "/nothing.php"})
    void not_even_an_administrator_opens_what_was_never_opened(String path) {
        tributary.signInAs(UserRole.ADMINISTRATOR).get(path).expectProblem(403, "forbidden");
    }

    @Test
    void health_is_for_everyone_and_tells_no_details() {
        Answer answer = stranger.get("/actuator/health").expect(200);

        assertThat(answer.text("/status")).isEqualTo("UP");
        assertThat(answer.body()).doesNotContain("components", "PostgreSQL");
        stranger.get("/actuator/health/readiness").expect(200);
    }

    @Test
    void metrics_are_for_this_machine_and_for_those_who_run_it() {
        stranger.send("GET", "/actuator/prometheus", BodyPublishers.noBody(), "Accept", "text/plain")
                .expect(200);

        metricsThroughProxy(stranger).expectProblem(401, "not_signed_in");
        metricsThroughProxy(tributary.signInAs(UserRole.MARKETER)).expectProblem(403, "forbidden");
        metricsThroughProxy(tributary.signInAs(UserRole.DATA_ENGINEER)).expect(200);
    }

    private static Answer metricsThroughProxy(Browser browser) {
        return browser.send(
                "GET",
                "/actuator/prometheus",
                BodyPublishers.noBody(),
                "Accept",
                "text/plain",
                "X-Forwarded-For",
                "203.0.113.9");
    }

    @Test
    void the_description_of_the_api_is_for_whoever_signed_in() {
        Answer answer =
                tributary.signInAs(UserRole.VIEWER).get("/api/openapi.json").expect(200);

        assertThat(answer.json().at("/paths").propertyNames())
                .contains("/api/session", "/api/users")
                .doesNotContain("/error");
    }

    @Test
    void every_answer_tells_the_browser_to_be_strict() {
        Answer answer = stranger.get("/api/session");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void senders_of_events_get_no_session_and_no_token() {
        Answer answer = stranger.send(
                "POST", "/v1/nothing-here", BodyPublishers.ofString("{}"), "Origin", "https://shop.example.cn");

        assertThat(answer.status()).isNotIn(401, 403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void an_app_that_writes_its_name_in_utf_8_into_a_header_is_heard() throws IOException {
        try (Socket socket =
                new Socket(tributary.address().getHost(), tributary.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nUser-Agent: 微信小程序/8.0\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/sources/3/keys", "/setup?token=abc"})
    void a_page_of_the_console_is_asked_for_anew_every_time(String path) {
        Assumptions.assumeTrue(getClass().getResource("/static/index.html") != null, "the console is not built");

        Answer answer = stranger.send("GET", path, BodyPublishers.noBody(), "Accept", "text/html,*/*")
                .expect(200);

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void an_asset_never_changes() {
        Answer answer = stranger.get("/assets/test-only.js").expect(200);

        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        stranger.send("GET", "/assets/missing.js", BodyPublishers.noBody(), "Accept", "text/html")
                .expectProblem(404, "not_found");
    }
}
