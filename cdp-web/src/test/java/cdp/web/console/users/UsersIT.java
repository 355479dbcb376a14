package cdp.web.console.users;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.RunningTributary.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UsersIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser administrator = tributary.signInAs(UserRole.ADMINISTRATOR);

    @Test
    void a_new_user_signs_in_with_the_password_shown_once() {
        String email = UUID.randomUUID() + "@example.cn";

        Answer created = administrator
                .post("/api/users", Map.of("name", "陈默", "email", email, "role", "data_engineer"))
                .expect(201);

        assertThat(created.text("/user/status")).isEqualTo("active");
        assertThat(created.json().at("/user/lastLoginAt").isNull()).isTrue();
        Browser theirs = tributary.browser().signIn(email, created.text("/initialPassword"));
        assertThat(theirs.get("/api/session").text("/user/role")).isEqualTo("data_engineer");
        assertThat(administrator.get("/api/users").body())
                .contains(email)
                .doesNotContain(created.text("/initialPassword"), "argon2");
    }

    @Test
    void an_email_address_belongs_to_one_account_whatever_its_case() {
        String email = UUID.randomUUID() + "@example.cn";
        administrator
                .post("/api/users", Map.of("name", "甲", "email", email, "role", "viewer"))
                .expect(201);

        administrator
                .post("/api/users", Map.of("name", "乙", "email", email.toUpperCase(Locale.ROOT), "role", "viewer"))
                .expectProblem(409, "email_taken");
    }

    @Test
    void fields_nobody_offered_change_nothing() {
        Person person = tributary.newPerson(UserRole.VIEWER);

        administrator
                .patch("/api/users/" + person.id(), Map.of("id", 1, "email", "x@example.cn", "passwordHash", "x"))
                .expect(200);

        tributary.browser().signIn(person.email(), person.password());
    }

    @Test
    void nobody_changes_their_own_standing() {
        Person other = tributary.newPerson(UserRole.ADMINISTRATOR);
        Browser theirs = tributary.browser().signIn(other.email(), other.password());

        theirs.patch("/api/users/" + other.id(), Map.of("role", "viewer")).expectProblem(409, "own_account");
        theirs.patch("/api/users/" + other.id(), Map.of("status", "disabled")).expectProblem(409, "own_account");
        theirs.patch("/api/users/" + other.id(), Map.of("name", "我")).expect(200);
    }

    @Test
    void two_administrators_who_disable_each_other_at_once_leave_one_of_them() throws Exception {
        tributary
                .bean(JdbcClient.class)
                .sql("UPDATE web.users SET status = 'disabled' WHERE role = 'administrator'")
                .update();
        tributary.forgetPeople();
        Person one = tributary.newPerson(UserRole.ADMINISTRATOR);
        Person two = tributary.newPerson(UserRole.ADMINISTRATOR);
        Browser ofOne = tributary.browser().signIn(one.email(), one.password());
        Browser ofTwo = tributary.browser().signIn(two.email(), two.password());
        List<Callable<Integer>> blows = List.of(() -> disable(ofOne, two), () -> disable(ofTwo, one));

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses =
                    threads.invokeAll(blows).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(200);
        }
        int left = tributary
                .bean(JdbcClient.class)
                .sql("SELECT count(*) FROM web.users WHERE role = 'administrator' AND status = 'active'")
                .query(Integer.class)
                .single();
        assertThat(left).isEqualTo(1);
    }

    private static int disable(Browser by, Person person) {
        return by.patch("/api/users/" + person.id(), Map.of("status", "disabled"))
                .status();
    }
}
