package cdp.web.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.SessionsEnded;
import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.RunningTributary.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser administrator = tributary.signInAs(UserRole.ADMINISTRATOR);
    private final Person person = tributary.newPerson(UserRole.MARKETER);
    private final Browser session = tributary.browser().signIn(person.email(), person.password());

    @Test
    void a_session_tells_who_one_is_and_what_one_may_do() {
        Answer mine = session.get("/api/session").expect(200);

        assertThat(mine.json().get("authenticated").asBoolean()).isTrue();
        assertThat(mine.text("/user/role")).isEqualTo("marketer");
        assertThat(mine.json().get("permissions").toString())
                .contains("customers.read", "segments.manage")
                .doesNotContain("sources.manage", "users.manage", "audit.read");
        assertThat(mine.text("/product/collectorUrl"))
                .isEqualTo(tributary.address().toString());
        assertThat(mine.text("/product/version")).isNotEmpty();
        assertThat(mine.json().at("/product/roles").toString()).contains("collect", "console");
    }

    @Test
    void a_stranger_learns_only_that_they_are_one() {
        Answer strangers = tributary.browser().get("/api/session").expect(200);

        assertThat(strangers.json().get("authenticated").asBoolean()).isFalse();
        assertThat(strangers.json().get("user").isNull()).isTrue();
        assertThat(strangers.json().get("permissions")).isEmpty();
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() {
        Browser browser = tributary.browser();
        Answer answer = browser.post("/api/session", Map.of("email", person.email(), "password", person.password()));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("TRIBUTARY_SESSION=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure", "Max-Age", "Expires"));
    }

    @Test
    void signing_in_changes_session_and_csrf_token() {
        String sessionBefore = session.cookie("TRIBUTARY_SESSION").orElseThrow();
        String tokenBefore = session.cookie("XSRF-TOKEN").orElseThrow();

        session.signIn(person.email(), person.password());

        assertThat(session.cookie("TRIBUTARY_SESSION").orElseThrow()).isNotEqualTo(sessionBefore);
        assertThat(session.cookie("XSRF-TOKEN").orElseThrow()).isNotEqualTo(tokenBefore);
        Browser thief = tributary.browser();
        thief.setCookie("TRIBUTARY_SESSION", sessionBefore);
        assertSignedOut(thief);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        Browser thief = tributary.browser();
        thief.setCookie("TRIBUTARY_SESSION", session.cookie("TRIBUTARY_SESSION").orElseThrow());

        session.delete("/api/session").expect(204);

        assertSignedOut(session);
        assertSignedOut(thief);
    }

    @Test
    void disabling_an_account_ends_its_sessions_at_once() {
        administrator
                .patch("/api/users/" + person.id(), Map.of("status", "disabled"))
                .expect(200);

        assertSignedOut(session);
    }

    @Test
    void a_session_stays_ended_when_the_account_comes_back() {
        String id = sessionRow();
        administrator
                .patch("/api/users/" + person.id(), Map.of("status", "disabled"))
                .expect(200);
        administrator
                .patch("/api/users/" + person.id(), Map.of("status", "active"))
                .expect(200);

        assertThat(jdbc("SELECT count(*) FROM web.spring_session WHERE session_id = :id", id))
                .isZero();
        assertSignedOut(session);
    }

    @Test
    void changing_a_role_ends_the_sessions_that_had_the_old_one() {
        administrator
                .patch("/api/users/" + person.id(), Map.of("role", "viewer"))
                .expect(200);

        assertSignedOut(session);
    }

    @Test
    void renaming_somebody_leaves_them_signed_in() {
        administrator.patch("/api/users/" + person.id(), Map.of("name", "新名字")).expect(200);

        assertThat(session.get("/api/session").text("/user/name")).isEqualTo("新名字");
    }

    @Test
    void a_reset_password_ends_sessions_and_replaces_the_old_one() {
        String fresh = administrator
                .post("/api/users/" + person.id() + "/password")
                .expect(200)
                .text("/initialPassword");

        assertSignedOut(session);
        tributary
                .browser()
                .post("/api/session", Map.of("email", person.email(), "password", person.password()))
                .expectProblem(401, "invalid_credentials");
        tributary.browser().signIn(person.email(), fresh);
    }

    @Test
    void changing_ones_password_keeps_this_session_and_ends_the_others() {
        Browser elsewhere = tributary.browser().signIn(person.email(), person.password());

        session.put("/api/session/password", Map.of("current", person.password(), "new", "tea by the river at dawn"))
                .expect(204);

        assertSignedOut(elsewhere);
        assertThat(session.get("/api/session").json().get("authenticated").asBoolean())
                .isTrue();
        tributary.browser().signIn(person.email(), "tea by the river at dawn");
    }

    @Test
    void a_new_password_needs_the_current_one_and_must_keep_the_rules() {
        Answer wrong =
                session.put("/api/session/password", Map.of("current", "wrong", "new", "tea by the river at dawn"));
        Answer weak = session.put("/api/session/password", Map.of("current", person.password(), "new", "password1234"));

        assertThat(wrong.expectProblem(400, "validation").text("/errors/0/code"))
                .isEqualTo("wrong_password");
        assertThat(weak.expectProblem(400, "validation").text("/errors/0/code")).isEqualTo("password_too_common");
        assertThat(weak.text("/errors/0/field")).isEqualTo("new");
    }

    @Test
    void a_session_ends_after_seven_days_however_busy() {
        tributary
                .clock()
                .later(
                        Duration.ofDays(7).minusMinutes(5),
                        () -> assertThat(session.get("/api/session")
                                        .json()
                                        .get("authenticated")
                                        .asBoolean())
                                .isTrue());
        tributary.clock().later(Duration.ofDays(7).plusMinutes(5), () -> assertSignedOut(session));
    }

    @Test
    void a_session_ends_after_twelve_idle_hours() {
        long thirteenHoursAgo = Instant.now().minus(Duration.ofHours(13)).toEpochMilli();
        tributary
                .bean(JdbcClient.class)
                .sql("UPDATE web.spring_session SET last_access_time = :then WHERE session_id = :id")
                .param("then", thirteenHoursAgo)
                .param("id", sessionRow())
                .update();

        assertSignedOut(session);
    }

    @Test
    void a_made_up_session_is_none() {
        Browser forger = tributary.browser();
        forger.setCookie("TRIBUTARY_SESSION", "bm90IGEgc2Vzc2lvbg==");

        assertSignedOut(forger);
    }

    @Test
    void whoever_streams_to_a_person_hears_that_their_sessions_ended() {
        List<Long> ended = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof SessionsEnded(long userId)) {
                ended.add(userId);
            }
        };
        tributary.context().addApplicationListener(listener);

        administrator
                .patch("/api/users/" + person.id(), Map.of("status", "disabled"))
                .expect(200);

        assertThat(ended).contains(person.id());
    }

    private static void assertSignedOut(Browser browser) {
        browser.put("/api/session/password", Map.of()).expectProblem(401, "not_signed_in");
        assertThat(browser.get("/api/session").json().get("authenticated").asBoolean())
                .isFalse();
    }

    private String sessionRow() {
        return new String(
                Base64.getDecoder().decode(session.cookie("TRIBUTARY_SESSION").orElseThrow()),
                StandardCharsets.US_ASCII);
    }

    private int jdbc(String sql, String id) {
        return tributary
                .bean(JdbcClient.class)
                .sql(sql)
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
