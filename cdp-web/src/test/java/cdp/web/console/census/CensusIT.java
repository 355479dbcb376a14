package cdp.web.console.census;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CensusIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser viewer = tributary.signInAs(UserRole.VIEWER);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String loyalty = "loyalty_" + suffix;
    private final String card = "card_" + suffix;

    private int asked;

    /** Each time a minute later, when the last census is old. */
    private JsonNode overview() {
        AtomicReference<Answer> answer = new AtomicReference<>();
        tributary
                .clock()
                .later(Duration.ofSeconds(61L * ++asked), () -> answer.set(viewer.get("/api/identity/overview")));
        return answer.get().expect(200).json().path("figures");
    }

    private JsonNode kind(JsonNode figures, String kind) {
        return figures.path("kinds")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElse(figures.path("absent"));
    }

    private Stream<JsonNode> overlap(JsonNode figures) {
        return figures.path("overlaps")
                .valueStream()
                .filter(one -> one.path("a").asString().endsWith(suffix)
                        && one.path("b").asString().endsWith(suffix));
    }

    private void seen(String... ids) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < ids.length; i += 2) {
            list.append(i == 0 ? "" : ",").append("{\"type\":\"%s\",\"id\":\"%s\"}".formatted(ids[i], ids[i + 1]));
        }
        Sender.of(tributary, Trust.SERVER)
                .post("/v1/track", "{\"event\":\"x\",\"context\":{\"externalId\":[" + list + "]}}")
                .expect(200);
    }

    @Test
    void peopleOfTwoChannelsAreCountedWithWhatTheyShare() {
        seen(loyalty, "l1", card, "c1");
        seen(loyalty, "l2");
        seen(loyalty, "l3", card, "c3", card, "c4");
        seen(card, "c5");

        JsonNode figures = Eventually.see(
                this::overview,
                seen -> assertThat(kind(seen, card).path("identifiers").asInt()).isEqualTo(4));
        assertThat(kind(figures, loyalty).path("people").asInt()).isEqualTo(3);
        assertThat(kind(figures, card).path("people").asInt()).isEqualTo(3);
        assertThat(kind(figures, card).path("strong").asBoolean()).isTrue();
        assertThat(figures.path("known").asLong() + figures.path("anonymous").asLong())
                .isEqualTo(figures.path("persons").asLong());
        assertThat(figures.path("days")).hasSize(30);
        assertThat(overlap(figures)).allSatisfy(one -> {
            assertThat(one.path("people").asInt()).isEqualTo(2);
            assertThat(one.path("rate").asDouble()).isBetween(0.66, 0.67);
        });
    }
}
