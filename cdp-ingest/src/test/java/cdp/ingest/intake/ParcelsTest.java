package cdp.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.ingest.RefusalReason;
import cdp.ingest.intake.Parcels.Unreadable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ParcelsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eachEventOfABatchKeepsItsOwnBytes() throws Unreadable {
        Parcel parcel = Parcels.open(bytes(
                "{\"batch\":[ {\"event\":\"浏览\"},{\"b\":2} ],\"writeKey\":\"k\",\"sentAt\":\"2026-11-18T06:20:00Z\"}"));

        assertThat(parcel.events()).hasSize(2);
        assertThat(new String(parcel.events().getFirst().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"event\":\"浏览\"}");
        assertThat(new String(parcel.events().get(1).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"b\":2}");
        assertThat(parcel.writeKey()).isEqualTo("k");
        assertThat(parcel.sentAt().stringValue()).isEqualTo("2026-11-18T06:20:00Z");
    }

    @Test
    void anObjectWithoutABatchIsOneEvent() throws Unreadable {
        Parcel parcel = Parcels.open(bytes("{\"type\":\"track\",\"writeKey\":\"k\"}"));

        assertThat(parcel.events()).hasSize(1);
        assertThat(parcel.writeKey()).isEqualTo("k");
    }

    @Test
    void brokenJsonSaysWhereItBreaks() {
        assertThatThrownBy(() -> Parcels.open(bytes("{\"batch\":[{\"a\":1},\n{\"b\":]}")))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.refusal().reason()).isEqualTo(RefusalReason.INVALID_JSON);
                    assertThat(unreadable.refusal().detail()).contains("line 2");
                });
    }

    @Test
    void endlessNestingIsNotFollowed() {
        assertThatThrownBy(() -> Parcels.open(bytes("[".repeat(10_000))))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.refusal().reason()).isEqualTo(RefusalReason.TOO_DEEP));
    }

    @Test
    void textAfterTheEndIsNotIgnored() {
        assertThatThrownBy(() -> Parcels.open(bytes("{\"a\":1} {\"b\":2}"))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Parcels.open(bytes(""))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Parcels.open(bytes("42"))).isInstanceOf(Unreadable.class);
    }
}
