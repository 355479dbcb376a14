package cdp.web.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import cdp.web.security.UserRole;
import cdp.web.security.audit.AuditLog;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.RunningTributary.Person;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser administrator = tributary.signInAs(UserRole.ADMINISTRATOR);
    private final JdbcClient jdbc = tributary.bean(JdbcClient.class);
    private final Audit audit = tributary.bean(Audit.class);
    private final AuditLog log = tributary.bean(AuditLog.class);
    private final TransactionTemplate transaction = tributary.bean(TransactionTemplate.class);

    @Test
    void a_change_is_recorded_with_who_what_and_before_and_after() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        administrator
                .patch("/api/users/" + person.id(), Map.of("role", "marketer"))
                .expect(200);

        Answer entries =
                administrator.get("/api/audit?action=user.changed&limit=1").expect(200);

        assertThat(entries.text("/items/0/action")).isEqualTo("user.changed");
        assertThat(entries.text("/items/0/actor")).isEqualTo("测试 administrator");
        assertThat(entries.text("/items/0/targetId")).isEqualTo(String.valueOf(person.id()));
        assertThat(entries.text("/items/0/detail/before/role")).isEqualTo("viewer");
        assertThat(entries.text("/items/0/detail/after/role")).isEqualTo("marketer");
        assertThat(entries.text("/items/0/ip")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void coming_going_and_failing_to_come_are_recorded() {
        Person person = tributary.newPerson(UserRole.VIEWER);
        tributary.browser().post("/api/session", Map.of("email", person.email(), "password", "wrong"));
        Browser session = tributary.browser().signIn(person.email(), person.password());
        session.delete("/api/session").expect(204);

        Answer entries = administrator.get("/api/audit?actor=" + person.id()).expect(200);

        assertThat(entries.json().get("items"))
                .extracting(entry -> entry.get("action").asString())
                .containsExactly("session.signed_out", "session.signed_in", "session.sign_in_failed");
    }

    @Test
    void a_password_typed_where_the_address_belongs_is_not_kept() {
        tributary.browser().post("/api/session", Map.of("email", "my secret password", "password", "x"));

        assertThat(administrator.get("/api/audit?action=session").body()).doesNotContain("my secret password");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        record(12);
        Answer first = administrator.get("/api/audit?limit=5").expect(200);
        record(1);
        Answer second = administrator
                .get("/api/audit?limit=5&cursor=" + first.text("/next"))
                .expect(200);

        List<Long> ids = Stream.of(first, second)
                .flatMap(answer -> answer.json().get("items").valueStream())
                .map(entry -> entry.get("id").asLong())
                .toList();
        long newest = ids.getFirst();
        assertThat(ids)
                .isEqualTo(IntStream.range(0, 10).mapToObj(i -> newest - i).toList());
    }

    @Test
    void an_action_is_found_by_its_object_too() {
        record(1);

        assertThat(administrator.get("/api/audit?action=probe&limit=3").json().get("items"))
                .isNotEmpty()
                .allMatch(entry -> entry.get("action").asString().equals("probe.made"));
        assertThat(administrator.get("/api/audit?action=pro").json().get("items"))
                .isEmpty();
        assertThat(administrator.get("/api/audit?action=%25").json().get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE web.audit SET actor = 'nobody'",
                "DELETE FROM web.audit WHERE id = 1",
                "TRUNCATE web.audit"
            })
    void the_log_refuses_to_be_changed(String tampering) {
        record(1);

        assertThatThrownBy(() -> jdbc.sql(tampering).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the audit log only grows");
    }

    @Test
    void the_chain_holds() {
        record(3);

        assertThat(log.firstBrokenRow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE web.audit SET actor = 'nobody' WHERE id = :id",
                "UPDATE web.audit SET detail = '{\"n\":2}' WHERE id = :id",
                "UPDATE web.audit SET target_id = target_name, target_name = target_id WHERE id = :id",
                "UPDATE web.audit SET at = at + interval '1 microsecond' WHERE id = :id",
                "DELETE FROM web.audit WHERE id = :id"
            })
    void who_forces_a_change_past_the_refusal_breaks_the_chain(String tampering) {
        record(1);
        long id = jdbc.sql("SELECT max(id) FROM web.audit").query(Long.class).single();
        record(1);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("ALTER TABLE web.audit DISABLE TRIGGER audit_only_grows").update();
            jdbc.sql(tampering).param("id", id).update();
            assertThat(log.firstBrokenRow()).hasValue(id);
            status.setRollbackOnly();
        });
        assertThat(log.firstBrokenRow()).isEmpty();
    }

    @Test
    void an_entry_lands_with_its_change_or_not_at_all() {
        long before =
                jdbc.sql("SELECT max(id) FROM web.audit").query(Long.class).single();

        transaction.executeWithoutResult(status -> {
            audit.record(AuditEntry.of("probe.made"));
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("SELECT max(id) FROM web.audit").query(Long.class).single())
                .isEqualTo(before);
        assertThatThrownBy(() -> audit.record(AuditEntry.of("probe.made")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void many_writers_at_once_make_one_chain() throws Exception {
        List<Callable<Void>> writers = IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(i -> () -> {
                    record(1);
                    return null;
                })
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(writers).forEach(Future::resultNow);
        }

        assertThat(log.firstBrokenRow()).isEmpty();
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            transaction.executeWithoutResult(ignored -> audit.record(
                    AuditEntry.of("probe.made").on("probe", 7, "探针").with("n", 1)));
        }
    }
}
