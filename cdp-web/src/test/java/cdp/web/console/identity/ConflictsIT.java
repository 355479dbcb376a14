package cdp.web.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConflictsIT {
    private static final String CONFLICTS = "/api/identity/conflicts";

    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser marketer = tributary.signInAs(UserRole.MARKETER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    private void identify(String user) {
        Sender.of(tributary, Trust.SERVER)
                .post(
                        "/v1/identify",
                        "{\"userId\":\"%s-%s\",\"traits\":{\"email\":\"shared-%s@example.cn\"}}"
                                .formatted(user, suffix, suffix))
                .expect(200);
    }

    private JsonNode items(String query) {
        return marketer.get(CONFLICTS + query).expect(200).json().at("/items");
    }

    @Test
    void anAddressTwoMembersShareWaitsForARulingWithBothPeople() {
        identify("one");
        identify("two");

        JsonNode conflict = Eventually.see(
                        () -> items("?reason=limit&limit=1"),
                        found -> assertThat(found.toString()).contains("s***@example.cn"))
                .at("/0");

        assertThat(conflict.at("/reason").asString()).isEqualTo("limit");
        assertThat(conflict.at("/kind").asString()).isEqualTo("user_id");
        assertThat(conflict.at("/verified/count").asInt()).isEqualTo(1);
        assertThat(conflict.at("/one/oneId").asLong())
                .isPositive()
                .isNotEqualTo(conflict.at("/other/oneId").asLong());
        assertThat(conflict.at("/one/identifiers")).isNotEmpty();
        String pair = "/" + conflict.at("/a/key").asString() + "/"
                + conflict.at("/b/key").asString();
        assertThat(marketer.get(CONFLICTS + pair).expect(200).json().at("/refusedAt"))
                .isEqualTo(conflict.at("/refusedAt"));
        assertThat(marketer.get(CONFLICTS + "/reasons").expect(200).json().at("/items"))
                .anySatisfy(reason -> {
                    assertThat(reason.at("/reason").asString()).isEqualTo("limit");
                    assertThat(reason.at("/count").asLong()).isPositive();
                });
    }

    @Test
    void aReasonThereIsNotIsRefused() {
        marketer.get(CONFLICTS + "?reason=mood").expectProblem(400, "invalid_parameter");
        marketer.get(CONFLICTS + "?cursor=nonsense").expectProblem(400, "invalid_cursor");
        marketer.get(CONFLICTS + "/" + UUID.randomUUID() + "/" + UUID.randomUUID())
                .expectProblem(404, "not_found");
    }
}
