package cdp.web.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RulesIT {
    private static final String RULES = "/api/identity/rules";

    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    private JsonNode inForce() {
        return engineer.get(RULES).expect(200).json().at("/current");
    }

    private static ObjectNode kind(JsonNode rules, String kind) {
        for (JsonNode terms : rules.at("/kinds")) {
            if (terms.at("/kind").asString().equals(kind)) {
                return (ObjectNode) terms;
            }
        }
        throw new AssertionError("no " + kind + " in " + rules);
    }

    private Answer publish(JsonNode rules, int basedOn) {
        return engineer.post(RULES, Map.of("rules", rules, "basedOn", basedOn, "note", "试一次 " + suffix));
    }

    private JsonNode simulate(JsonNode draft) {
        String id = engineer.post(RULES + "/simulations", draft).expect(202).text("/id");
        return Eventually.see(
                () -> engineer.get(RULES + "/simulations/" + id).expect(200).json(),
                seen -> assertThat(seen.at("/state").asString()).isEqualTo("done"));
    }

    @Test
    void everybodyReadsWhatIsInForce() {
        JsonNode shown =
                tributary.signInAs(UserRole.VIEWER).get(RULES).expect(200).json();

        assertThat(shown.at("/current/inForce").asBoolean()).isTrue();
        assertThat(shown.at("/current/rules/componentCap").asInt()).isEqualTo(1_000);
        assertThat(kind(shown.at("/current/rules"), "phone").at("/limit").asInt())
                .isEqualTo(3);
        assertThat(shown.at("/personal").valueStream().map(JsonNode::asString)).contains("email", "phone");
        assertThat(shown.at("/otherwise/priority").asInt()).isEqualTo(60);
        assertThat(shown.at("/applied").asString()).isEqualTo("background");
    }

    @Test
    void whatIsPublishedHoldsUntilAnOlderVersionIsBroughtBack() {
        JsonNode before = inForce();
        int version = before.at("/version").asInt();
        JsonNode draft = before.at("/rules").deepCopy();
        kind(draft, "oaid").put("limit", 7).put("windowDays", 30);

        JsonNode published = publish(draft, version).expect(200).json().at("/current");
        assertThat(published.at("/version").asInt()).isEqualTo(version + 1);
        assertThat(kind(inForce().at("/rules"), "oaid").at("/windowDays").asInt())
                .isEqualTo(30);
        publish(draft, version).expectProblem(409, "identity_rules_changed");

        engineer.post(RULES + "/" + version + "/restore", Map.of("basedOn", version + 1, "note", ""))
                .expect(200);

        assertThat(inForce().at("/rules")).isEqualTo(before.at("/rules"));
        JsonNode versions = engineer.get(RULES + "/versions").expect(200).json().at("/items");
        assertThat(versions.at("/0/restored").asInt()).isEqualTo(version);
        assertThat(versions.at("/0/inForce").asBoolean()).isTrue();
        assertThat(versions.at("/1/note").asString()).contains(suffix);
        assertThat(versions.at("/1/inForce").asBoolean()).isFalse();
        assertThat(logged("identity_rules.published")
                        .at("/detail/after/oaid.limit")
                        .asInt())
                .isEqualTo(7);
        assertThat(logged("identity_rules.restored").at("/detail/restored").asInt())
                .isEqualTo(version);
        engineer.post(RULES + "/9999/restore", Map.of("basedOn", version + 2, "note", ""))
                .expectProblem(404, "not_found");
    }

    private JsonNode logged(String action) {
        return tributary
                .signInAs(UserRole.ADMINISTRATOR)
                .get("/api/audit?action=" + action)
                .expect(200)
                .json()
                .at("/items/0");
    }

    @Test
    void rulesThatCannotBeFollowedSayWhichFieldIsWrong() {
        JsonNode before = inForce();
        JsonNode draft = before.at("/rules").deepCopy();
        ((ArrayNode) draft.at("/kinds")).removeAll();
        ObjectNode phone = kind(before.at("/rules"), "phone").put("limit", 0);
        ((ArrayNode) draft.at("/kinds")).add(phone);

        JsonNode problem = publish(draft, before.at("/version").asInt())
                .expectProblem(400, "validation")
                .json();

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("rules.kinds[0].limit");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("out_of_range");
        engineer.post(RULES + "/simulations", draft).expectProblem(400, "validation");
    }

    @Test
    void aDraftIsTriedOnTheRealGraphAndNamesPeopleToOpen() {
        String mail = "rules-" + suffix + "@example.cn";
        for (String user : new String[] {"one-" + suffix, "two-" + suffix}) {
            Sender.of(tributary, Trust.SERVER)
                    .post("/v1/identify", "{\"userId\":\"%s\",\"traits\":{\"email\":\"%s\"}}".formatted(user, mail))
                    .expect(200);
            Eventually.see(
                    () -> engineer.get("/api/customers?q=" + user)
                            .expect(200)
                            .json()
                            .at("/items"),
                    found -> assertThat(found).hasSize(1));
        }
        JsonNode draft = inForce().at("/rules").deepCopy();
        kind(draft, "user_id").put("limit", 9);

        JsonNode effects = simulate(draft).at("/effects");

        assertThat(effects.at("/merges").asInt()).isPositive();
        assertThat(effects.at("/splits").asInt()).isZero();
        assertThat(effects.at("/peopleBefore").asLong() - effects.at("/merges").asLong())
                .isEqualTo(effects.at("/peopleAfter").asLong());
        assertThat(effects.at("/merged")).anySatisfy(example -> {
            assertThat(example.at("/because/reason").asString()).isEqualTo("limit");
            assertThat(example.at("/because/kind").asString()).isEqualTo("user_id");
            assertThat(example.at("/parts/0/surest/oneId").asLong()).isPositive();
        });
        assertThat(simulate(inForce().at("/rules")).at("/effects/merges").asInt())
                .isZero();
    }

    private JsonNode applied(int version) {
        return Eventually.see(() -> engineer.get(RULES).expect(200).json().at("/application"), application -> {
            assertThat(application.at("/state").asString())
                    .as(application.toString())
                    .isEqualTo("idle");
            assertThat(application.at("/version").asInt()).isEqualTo(version);
        });
    }

    private long personOf(String by) {
        return Eventually.see(
                        () -> engineer.get("/api/customers?q=" + by)
                                .expect(200)
                                .json()
                                .at("/items"),
                        found -> assertThat(found).hasSize(1))
                .at("/0/oneId")
                .asLong();
    }

    @Test
    void whatIsPublishedReachesThoseWhoAreNotSeenAgainAndIsTakenBackFromThem() {
        String user = "kept-" + suffix;
        String first = "first-" + suffix + "@example.cn";
        String second = "second-" + suffix + "@example.cn";
        Sender sender = Sender.of(tributary, Trust.SERVER);
        sender.post("/v1/identify", "{\"userId\":\"%s\",\"traits\":{\"email\":\"%s\"}}".formatted(user, first))
                .expect(200);
        long person = personOf(first);
        sender.post("/v1/identify", "{\"userId\":\"%s\",\"traits\":{\"email\":\"%s\"}}".formatted(user, second))
                .expect(200);
        assertThat(personOf(second)).isEqualTo(person);
        JsonNode before = inForce();
        int version = before.at("/version").asInt();
        JsonNode draft = before.at("/rules").deepCopy();
        kind(draft, "email").put("limit", 1);

        JsonNode published = publish(draft, version).expect(200).json();

        assertThat(published.at("/application/version").asInt()).isEqualTo(version + 1);
        JsonNode application = applied(version + 1);
        assertThat(application.at("/splits").asInt()).isPositive();
        assertThat(application.at("/done").asLong())
                .isEqualTo(application.at("/total").asLong())
                .isPositive();
        assertThat(application.at("/endedAt").asString()).isNotEmpty();
        assertThat(personOf(first)).isEqualTo(person);
        Eventually.see(() -> personOf(second), other -> assertThat(other).isNotEqualTo(person));

        engineer.post(RULES + "/" + version + "/restore", Map.of("basedOn", version + 1, "note", ""))
                .expect(200);

        assertThat(applied(version + 2).at("/merges").asInt()).isPositive();
        Eventually.see(() -> personOf(second), other -> assertThat(other).isEqualTo(person));
        engineer.post(RULES + "/application").expect(202);
        engineer.post(RULES + "/application/cancel").expect(200);
        assertThat(logged("identity_rules.application_cancelled")
                        .at("/targetId")
                        .asString())
                .isEqualTo(String.valueOf(version + 2));
    }

    @Test
    void whoMayNotSteerPublishesAndTriesNothing() {
        Browser marketer = tributary.signInAs(UserRole.MARKETER);

        marketer.get(RULES + "/versions").expect(200);
        marketer.post(RULES, Map.of()).expectProblem(403, "forbidden");
        marketer.post(RULES + "/simulations", Map.of()).expectProblem(403, "forbidden");
        marketer.post(RULES + "/application").expectProblem(403, "forbidden");
        marketer.post(RULES + "/application/cancel").expectProblem(403, "forbidden");
        marketer.post("/api/identity/orders", Map.of()).expectProblem(403, "forbidden");
    }
}
