package cdp.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.Census.KindCount;
import cdp.identity.Census.Overlap;
import cdp.identity.lookup.KindBits.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindBitsTest {
    private static final List<Kind> KINDS = List.of(
            new Kind("member_no", true, 7, 0), new Kind("phone", true, 12, 2), new Kind("anonymous_id", false, 40, 0));

    @Test
    void peopleAreCountedOncePerKindTheyHave() {
        KindBits bits = new KindBits(KINDS, Map.of(0b001L, 2L, 0b011L, 4L, 0b111L, 1L, 0b110L, 3L, 0b100L, 9L));

        assertThat(bits.known()).isEqualTo(10);
        assertThat(bits.counts())
                .containsExactly(
                        new KindCount("member_no", true, 7, 0, 7),
                        new KindCount("phone", true, 12, 2, 8),
                        new KindCount("anonymous_id", false, 40, 0, 13));
        assertThat(bits.overlaps())
                .containsExactly(
                        new Overlap("member_no", "phone", 5, 5 / 7.0),
                        new Overlap("member_no", "anonymous_id", 1, 1 / 7.0),
                        new Overlap("phone", "anonymous_id", 4, 4 / 8.0));
    }

    @Test
    void nobodyOverlapsWithNobody() {
        assertThat(new KindBits(KINDS, Map.of(0b001L, 2L)).overlaps())
                .allSatisfy(overlap -> assertThat(overlap.rate()).isZero());
        assertThat(new KindBits(List.of(), Map.of()).overlaps()).isEmpty();
    }

    @Test
    void theMatrixHoldsTheKindsWithTheMostPeopleInTheirOrder() {
        List<Kind> kinds = new ArrayList<>();
        Map<Long, Long> people = new HashMap<>();
        for (int i = 0; i < 63; i++) {
            kinds.add(new Kind("kind" + i, i % 2 == 0, 1, 0));
            people.put(1L << i, (long) i);
        }
        KindBits bits = new KindBits(kinds, people);

        assertThat(bits.overlaps())
                .hasSize(12 * 11 / 2)
                .allSatisfy(overlap ->
                        assertThat(overlap.a()).isLessThan(overlap.b()).isGreaterThanOrEqualTo("kind51"));
        assertThat(bits.known()).isEqualTo(62 / 2 * (62 / 2 + 1));
    }
}
