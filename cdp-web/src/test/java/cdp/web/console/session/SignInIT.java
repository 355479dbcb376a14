package cdp.web.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.RunningTributary.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser visitor = tributary.browser();

    @BeforeEach
    @AfterEach
    void nobody_has_failed_yet() {
        tributary.bean(JdbcClient.class).sql("DELETE FROM web.sign_in_attempts").update();
    }

    @Test
    void a_wrong_password_an_unknown_and_a_disabled_account_are_told_the_same() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        Person disabled = tributary.newPerson(UserRole.VIEWER);
        tributary
                .signInAs(UserRole.ADMINISTRATOR)
                .patch("/api/users/" + disabled.id(), Map.of("status", "disabled"))
                .expect(200);

        Answer wrong = attempt(person.email(), "wrong").expectProblem(401, "invalid_credentials");
        Answer unknown = attempt("nobody@example.cn", "wrong").expectProblem(401, "invalid_credentials");
        Answer shut = attempt(disabled.email(), disabled.password()).expectProblem(401, "invalid_credentials");

        assertThat(List.of(unknown.body(), shut.body())).containsOnly(wrong.body());
    }

    @Test
    void an_unknown_account_takes_as_long_to_refuse_as_a_known_one() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        Duration known = fastestOf(4, person.email());
        Duration unknown = fastestOf(4, "nobody-at-all@example.cn");

        assertThat(unknown).isGreaterThan(known.dividedBy(3));
    }

    @Test
    void five_failures_make_one_wait_even_with_the_right_password() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        for (int i = 0; i < 5; i++) {
            attempt(person.email(), "wrong").expectProblem(401, "invalid_credentials");
        }

        Answer throttled = attempt(person.email(), person.password()).expectProblem(429, "login_throttled");

        assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(20, 30);
        assertThat(throttled.json().at("/params/retryAfterSeconds").asInt()).isBetween(20, 30);
        tributary
                .clock()
                .later(
                        Duration.ofSeconds(31),
                        () -> attempt(person.email(), person.password()).expect(200));
    }

    @Test
    void waiting_grows_with_every_failure() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        for (int i = 0; i < 5; i++) {
            attempt(person.email(), "wrong");
        }

        tributary.clock().later(Duration.ofSeconds(31), () -> {
            attempt(person.email(), "wrong").expectProblem(401, "invalid_credentials");
            Answer throttled = attempt(person.email(), "wrong").expectProblem(429, "login_throttled");
            assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(50, 60);
        });
    }

    @Test
    void an_hour_later_failures_are_forgotten() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        for (int i = 0; i < 5; i++) {
            attempt(person.email(), "wrong");
        }

        tributary.clock().later(Duration.ofMinutes(61), () -> {
            attempt(person.email(), "wrong").expectProblem(401, "invalid_credentials");
            attempt(person.email(), person.password()).expect(200);
        });
    }

    @Test
    void an_account_nobody_has_is_throttled_like_one_somebody_has() {
        for (int i = 0; i < 5; i++) {
            attempt("nobody@example.cn", "wrong").expectProblem(401, "invalid_credentials");
        }

        attempt("Nobody@Example.cn", "wrong").expectProblem(429, "login_throttled");
    }

    @Test
    void guesses_sent_at_once_do_not_slip_past_the_count() throws Exception {
        Person person = tributary.newPerson(UserRole.VIEWER);
        visitor.get("/api/session");
        List<Callable<Integer>> guesses = IntStream.range(0, 15)
                .<Callable<Integer>>mapToObj(
                        i -> () -> attempt(person.email(), "guess " + i).status())
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(15)) {
            Map<Integer, Long> statuses = threads.invokeAll(guesses).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(statuses).isEqualTo(Map.of(401, 5L, 429, 10L));
        }
    }

    @Test
    void an_address_that_tries_many_accounts_is_throttled_too() {
        for (int i = 0; i < 20; i++) {
            attempt("guess" + i + "@example.cn", "wrong").expectProblem(401, "invalid_credentials");
        }

        attempt("guess20@example.cn", "wrong").expectProblem(429, "login_throttled");
    }

    @Test
    void signing_in_oneself_does_not_wipe_out_the_failures_of_the_address() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        for (int i = 0; i < 19; i++) {
            attempt("guess" + i + "@example.cn", "wrong");
        }

        attempt(person.email(), person.password()).expect(200);

        attempt("guess19@example.cn", "wrong").expectProblem(401, "invalid_credentials");
        attempt("guess20@example.cn", "wrong").expectProblem(429, "login_throttled");
    }

    private Answer attempt(String email, String password) {
        return visitor.post("/api/session", Map.of("email", email, "password", password));
    }

    private Duration fastestOf(int times, String email) {
        Duration fastest = Duration.ofDays(1);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            attempt(email, "wrong").expectProblem(401, "invalid_credentials");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        return fastest;
    }
}
