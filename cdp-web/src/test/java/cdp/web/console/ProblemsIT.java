package cdp.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Reached;
import cdp.web.testing.RunningTributary;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser administrator = tributary.signInAs(UserRole.ADMINISTRATOR);

    @Test
    void a_field_that_breaks_its_rule_is_named() {
        Answer answer = administrator
                .post("/api/users", Map.of("name", " ", "email", "nonsense", "role", "viewer"))
                .expectProblem(400, "validation");

        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .containsExactlyInAnyOrder("name required", "email email");
    }

    @Test
    void a_value_of_the_wrong_kind_is_named() {
        Answer answer = administrator
                .post("/api/users", Map.of("name", "周岚", "email", "a@example.cn", "role", "emperor"))
                .expectProblem(400, "validation");

        assertThat(answer.text("/errors/0/field")).isEqualTo("role");
        assertThat(answer.text("/errors/0/code")).isEqualTo("invalid_value");
    }

    @Test
    void what_is_not_json_is_said_to_be_none() {
        administrator.post("/api/users", "{\"name\":").expectProblem(400, "invalid_json_body");
    }

    @Test
    void what_is_not_there_is_not_found() {
        administrator.get("/api/nothing-here").expectProblem(404, "not_found");
        administrator.patch("/api/users/99999999", Map.of("name", "x")).expectProblem(404, "not_found");
    }

    @Test
    void a_method_an_endpoint_does_not_know_is_refused() {
        administrator.put("/api/users", Map.of()).expectProblem(405, "method_not_allowed");
    }

    @Test
    void a_parameter_of_the_wrong_kind_is_named() {
        Answer answer = administrator.get("/api/audit?limit=many").expectProblem(400, "invalid_parameter");

        assertThat(answer.text("/params/name")).isEqualTo("limit");
    }

    @Test
    void a_fault_of_ours_tells_a_reference_and_nothing_else() {
        Answer answer = administrator
                .send("GET", "/api/users", BodyPublishers.noBody(), Reached.HEADER, Reached.FAIL)
                .expectProblem(500, "internal");

        assertThat(answer.text("/params/reference")).hasSize(36);
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "cdp.web", "\tat ");
    }
}
