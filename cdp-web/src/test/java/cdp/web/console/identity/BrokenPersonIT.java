package cdp.web.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What the tables say of one person makes no sense: their events are set aside, and everybody else's go on. */
class BrokenPersonIT {
    private static final long NOBODY = 9_000_000_000_000L;

    private final RunningTributary tributary = RunningTributary.instance();
    private final JdbcTemplate jdbc = tributary.bean(JdbcTemplate.class);
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String broken = "broken-" + suffix;
    private final String sound = "sound-" + suffix;

    private long oneId;

    private void seen(String user, String more) {
        sender.post("/v1/identify", "{\"userId\":\"%s\"%s}".formatted(user, more))
                .expect(200);
    }

    private JsonNode found(String by) {
        return Eventually.see(
                        () -> engineer.get("/api/customers?q=" + by)
                                .expect(200)
                                .json()
                                .at("/items"),
                        found -> assertThat(found).hasSize(1))
                .get(0);
    }

    private void belongsTo(long person) {
        jdbc.update("UPDATE identity.identifiers SET one_id = ? WHERE value = ?", person, broken);
    }

    @AfterEach
    void mend() {
        belongsTo(oneId);
    }

    @Test
    void anEventThatCannotBeResolvedIsSetAsideAndItsNeighboursLand() {
        seen(broken, "");
        oneId = found(broken).at("/oneId").asLong();
        belongsTo(NOBODY);

        seen(broken, ",\"traits\":{\"email\":\"%s@example.cn\"}".formatted(broken));
        seen(sound, "");

        assertThat(found(sound).at("/oneId").asLong()).isGreaterThan(oneId);
        Eventually.see(
                () -> engineer.get("/api/quarantine?reason=poison&limit=100")
                        .expect(200)
                        .json()
                        .at("/items"),
                items -> assertThat(items)
                        .anySatisfy(item -> assertThat(item.at("/detail").asString())
                                .contains("in conflict though nobody else is at work")));
    }
}
