package cdp.web.console.customers;

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

class IdentityIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser marketer = tributary.signInAs(UserRole.MARKETER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String mail = "tie-" + suffix + "@example.cn";

    private void identify(Trust trust, String user) {
        Sender.of(tributary, trust)
                .post("/v1/identify", "{\"userId\":\"%s\",\"traits\":{\"email\":\"%s\"}}".formatted(user, mail))
                .expect(200);
    }

    private long person(String user) {
        return Eventually.see(
                        () -> marketer.get("/api/customers?q=" + user)
                                .expect(200)
                                .json()
                                .at("/items"),
                        found -> assertThat(found).hasSize(1))
                .get(0)
                .at("/oneId")
                .asLong();
    }

    private JsonNode graph(long oneId) {
        return marketer.get("/api/customers/" + oneId + "/identity").expect(200).json();
    }

    @Test
    void whatTiesTwoIdentifiersIsCountedByWhoSaysIt() {
        String user = "first-" + suffix;
        identify(Trust.SERVER, user);
        identify(Trust.SERVER, user);
        identify(Trust.PUBLIC, user);
        long oneId = person(user);

        JsonNode graph = Eventually.see(
                () -> graph(oneId),
                seen -> assertThat(seen.at("/ties/0/claimed/count").asInt()).isEqualTo(1));

        assertThat(graph.at("/identifiers"))
                .extracting(node -> node.at("/kind").asString())
                .containsExactly("user_id", "email");
        assertThat(graph.at("/identifiers/1/value").asString()).isEqualTo("t***@example.cn");
        assertThat(graph.at("/ties")).singleElement().satisfies(tie -> {
            assertThat(tie.at("/verified/count").asInt()).isEqualTo(2);
            assertThat(tie.at("/joins").asBoolean()).isTrue();
            assertThat(tie.at("/refusal").isNull()).isTrue();
        });
    }

    @Test
    void anAddressTwoMembersShareJoinsNobodyAndSaysWhy() {
        String one = "one-" + suffix;
        String other = "other-" + suffix;
        identify(Trust.SERVER, one);
        long holder = person(one);
        identify(Trust.SERVER, other);
        long stranger = person(other);

        assertThat(stranger).isNotEqualTo(holder);
        assertThat(graph(stranger).at("/ties")).singleElement().satisfies(tie -> {
            assertThat(tie.at("/joins").asBoolean()).isFalse();
            assertThat(tie.at("/refusal").asString()).isEqualTo("limit");
            assertThat(tie.at("/family").asString()).isEqualTo("user_id");
        });
        assertThat(graph(holder).at("/identifiers"))
                .extracting(node -> node.at("/oneId").asLong())
                .containsExactlyInAnyOrder(holder, holder, stranger);
    }
}
