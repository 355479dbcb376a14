package cdp.web.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.RunningTributary;
import org.junit.jupiter.api.Test;

class SessionIT {
    private final RunningTributary tributary = RunningTributary.instance();

    @Test
    void a_session_tells_who_one_is_and_what_one_may_do() {
        Answer session = tributary.signInAs(UserRole.VIEWER).get("/api/session").expect(200);

        assertThat(session.json().get("authenticated").asBoolean()).isTrue();
        assertThat(session.text("/user/role")).isEqualTo("viewer");
        assertThat(session.json().get("permissions").toString()).contains("customers.read").doesNotContain("manage");
        assertThat(session.text("/product/collectorUrl")).isEqualTo(tributary.address().toString());
        assertThat(session.json().at("/product/roles").toString()).contains("collect", "console");
    }
}
