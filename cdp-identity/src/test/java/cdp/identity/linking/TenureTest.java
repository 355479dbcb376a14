package cdp.identity.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenureTest {
    private static final UUID ANNA = Told.key("member:anna");
    private static final UUID BO = Told.key("member:bo");

    private static Moment at(int minute) {
        return new Moment(Instant.EPOCH.plusSeconds(60L * minute), new UUID(0, minute));
    }

    private static Tie tie(int minute, UUID anchor) {
        return new Tie(at(minute), anchor);
    }

    private static Tenure.Ties among(List<Tie> ties) {
        return (anchor, after, before) -> ties.stream()
                .filter(tie -> tie.anchor().equals(anchor) && after.isBefore(tie.at()))
                .min(Comparator.comparing(Tie::at));
    }

    @Test
    void aSharedTabletIsInTheHandsOfWhoeverSignedInLast() {
        Tenure tablet = Tenure.of(List.of(tie(10, ANNA), tie(12, ANNA), tie(20, BO), tie(30, ANNA)));

        assertThat(tablet.changes()).containsExactly(tie(10, ANNA), tie(20, BO), tie(30, ANNA));
        assertThat(tablet.heldAt(at(15))).contains(ANNA);
        assertThat(tablet.heldAt(at(20))).contains(BO);
        assertThat(tablet.heldAt(at(29))).contains(BO);
        assertThat(tablet.heldAt(at(99))).contains(ANNA);
    }

    @Test
    void theAnonymousHistoryBelongsToTheFirstWhoSignsIn() {
        Tenure tablet = Tenure.of(List.of(tie(10, ANNA), tie(20, BO)));

        assertThat(tablet.heldAt(at(5))).isEmpty();
        assertThat(tablet.ownerAt(at(5))).contains(ANNA);
        assertThat(Tenure.NOBODYS.ownerAt(at(5))).isEmpty();
    }

    @Test
    void aLateTieInterruptsTheHolderOnlyUntilHeComesBack() {
        List<Tie> ties = List.of(tie(10, ANNA), tie(25, ANNA), tie(40, BO));

        Tenure.Insertion late = Tenure.of(ties).insert(tie(15, BO), among(ties));

        assertThat(late.added()).containsExactly(tie(15, BO), tie(25, ANNA));
        assertThat(late.removed()).isEmpty();
        assertThat(late.shift()).contains(new Tenure.Shift(at(15), at(25), ANNA, BO));
    }

    @Test
    void aLateTieOfTheNextHolderMakesHimTheHolderSooner() {
        List<Tie> ties = List.of(tie(10, ANNA), tie(40, BO));

        Tenure.Insertion late = Tenure.of(ties).insert(tie(30, BO), among(ties));

        assertThat(late.tenure().changes()).containsExactly(tie(10, ANNA), tie(30, BO));
        assertThat(late.added()).containsExactly(tie(30, BO));
        assertThat(late.removed()).containsExactly(tie(40, BO));
        assertThat(late.shift()).contains(new Tenure.Shift(at(30), at(40), ANNA, BO));
    }

    @Test
    void aTieBeforeAllOthersTakesTheAnonymousHistory() {
        List<Tie> ties = List.of(tie(10, ANNA));

        Tenure.Insertion late = Tenure.of(ties).insert(tie(5, BO), among(ties));

        assertThat(late.tenure().changes()).containsExactly(tie(5, BO), tie(10, ANNA));
        assertThat(late.shift()).contains(new Tenure.Shift(null, at(10), ANNA, BO));
        assertThat(Tenure.NOBODYS.insert(tie(5, BO), among(List.of())).shift())
                .contains(new Tenure.Shift(null, null, null, BO));
        assertThat(Tenure.of(ties).insert(tie(5, ANNA), among(ties)).shift()).isEmpty();
    }

    @Test
    void insertingInAnyOrderIsTheSameAsComputingAgain() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Tie> arrivals = ties(random);
            Map<Integer, UUID> owners = new HashMap<>();
            List<Tie> arrived = new ArrayList<>();
            Tenure tenure = Tenure.NOBODYS;
            for (Tie tie : arrivals) {
                Tenure.Insertion insertion = tenure.insert(tie, among(arrived));
                arrived.add(tie);
                tenure = insertion.tenure();
                insertion.shift().ifPresent(shift -> apply(shift, owners));

                assertThat(tenure).as("seed %d", seed).isEqualTo(Tenure.of(arrived));
                for (int event = 1; event < 80; event += 2) {
                    assertThat(Optional.ofNullable(owners.get(event)))
                            .as("seed %d, event %d", seed, event)
                            .isEqualTo(tenure.ownerAt(at(event)));
                }
            }
        }
    }

    /** Ties at even minutes in a random order; events without a strong identifier are at the odd ones between. */
    private static List<Tie> ties(Random random) {
        List<Tie> ties = new ArrayList<>();
        int people = 1 + random.nextInt(4);
        for (int minute = 2; minute < 80; minute += 2) {
            if (random.nextInt(3) == 0) {
                ties.add(tie(minute, Told.key("member:" + random.nextInt(people))));
            }
        }
        Collections.shuffle(ties, random);
        return ties;
    }

    private static void apply(Tenure.Shift shift, Map<Integer, UUID> owners) {
        for (int event = 1; event < 80; event += 2) {
            if (isAfter(shift.from(), event) && isBefore(shift.until(), event)) {
                assertThat(owners.get(event)).isEqualTo(shift.before());
                owners.put(event, shift.after());
            }
        }
    }

    private static boolean isAfter(@Nullable Moment from, int event) {
        return from == null || from.isBefore(at(event));
    }

    private static boolean isBefore(@Nullable Moment until, int event) {
        return until == null || at(event).isBefore(until);
    }
}
