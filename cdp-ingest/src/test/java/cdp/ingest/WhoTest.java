package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhoTest {
    private final Who who = new Who(new SourceId(3));

    private RefusalReason reason() {
        return who.refusal().orElseThrow().reason();
    }

    @Test
    void aValueThatNamesNobodyIsSetAsideAndTheEventGoesOn() {
        who.told("traits.", "phone", "phone", "", "138****6620");
        who.told("", "userId", "user_id", "", "u1");

        assertThat(who.refusal()).isEmpty();
        assertThat(who.identifiers()).containsExactly(new Identifier("user_id", "", "u1"));
        assertThat(who.noted(JsonDoc.EMPTY).text())
                .isEqualTo(
                        "{\"identifiersSetAside\":[{\"field\":\"traits.phone\",\"kind\":\"phone\",\"reason\":\"masked\"}]}");
        assertThat(who.noted(new JsonDoc("{\"ip\":\"1.2.3.4\"}")).text())
                .isEqualTo(
                        "{\"identifiersSetAside\":[{\"field\":\"traits.phone\",\"kind\":\"phone\",\"reason\":\"masked\"}]"
                                + ",\"ip\":\"1.2.3.4\"}");
    }

    @Test
    void whatIsLeftOutSaysNothing() {
        who.told("", "userId", "user_id", "", " ");

        assertThat(who.setAside()).isEmpty();
        assertThat(reason()).isEqualTo(RefusalReason.MISSING_IDENTIFIER);
    }

    @Test
    void whenNobodyIsLeftEveryReasonIsTold() {
        who.told("", "userId", "user_id", "", "null");
        who.told("traits.", "phone", "phone", "", "1.38E+10");

        assertThat(who.refusal().orElseThrow())
                .isEqualTo(new Refusal(
                        RefusalReason.BLOCKED_IDENTIFIER,
                        "no identifier is left: userId (user_id) names nobody; traits.phone (phone) was rounded by a"
                                + " spreadsheet, its last digits are lost; export the column as text"));
    }

    @Test
    void fiftyIdentifiersAreAPersonAndThousandsAreNot() {
        for (int i = 0; i < Who.MOST; i++) {
            who.told("", "id", "user_id", "", "u" + i);
            who.told("", "id", "user_id", "", "u" + i);
        }
        assertThat(who.refusal()).isEmpty();

        for (int i = 0; i < 5_000; i++) {
            who.told("", "id", "user_id", "", "v" + i);
        }
        assertThat(reason()).isEqualTo(RefusalReason.TOO_MANY_IDENTIFIERS);
        assertThat(who.identifiers()).hasSize(Who.MOST + 1);
    }

    @Test
    void namesOfAnyLengthAndTextAreNoted() {
        who.told("", "f".repeat(5_000), "k".repeat(5_000), "", "v");
        who.told("", "a\u0000\uD800b", "user_id", "s".repeat(300), "v");

        assertThat(who.noted(JsonDoc.EMPTY).parse().path("identifiersSetAside"))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.path("reason").asString()).isEqualTo("too_long"));
        assertThat(who.setAside().getLast().field()).isEqualTo("a\uFFFD\uFFFDb");
    }
}
