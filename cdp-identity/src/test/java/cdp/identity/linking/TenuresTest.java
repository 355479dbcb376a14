package cdp.identity.linking;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.linking.Tenures.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenuresTest {
    private static final UUID ANNA = Told.key("member:anna");
    private static final UUID BO = Told.key("member:bo");
    private static final UUID TABLET = Told.key("device:tablet");
    private static final UUID COOKIE = Told.key("cookie:c");

    private static Sighting seen(int minute, @Nullable UUID anchor, UUID... weak) {
        Moment at = new Moment(Instant.EPOCH.plusSeconds(60L * minute), event(minute));
        return new Sighting(at, anchor, List.of(weak));
    }

    private static UUID event(int minute) {
        return new UUID(1, minute);
    }

    private static Map<UUID, Owner> owners(Sighting... sightings) {
        return Tenures.of(List.of(sightings), Set.of()).owners();
    }

    @Test
    void eventsOfASharedTabletBelongToWhoeverHeldItThen() {
        Map<UUID, Owner> owners = owners(
                seen(1, null, TABLET),
                seen(2, ANNA, TABLET),
                seen(3, null, TABLET),
                seen(4, BO, TABLET),
                seen(5, null, TABLET),
                seen(6, ANNA, TABLET),
                seen(7, null, TABLET));

        assertThat(owners)
                .containsEntry(event(1), new Owner.Known(ANNA))
                .containsEntry(event(3), new Owner.Known(ANNA))
                .containsEntry(event(5), new Owner.Known(BO))
                .containsEntry(event(7), new Owner.Known(ANNA));
    }

    @Test
    void aHeldIdentifierHandsItsCompanionToTheHolder() {
        Map<UUID, Owner> owners = owners(
                seen(1, ANNA, TABLET), seen(2, null, TABLET, COOKIE), seen(3, BO, TABLET), seen(4, null, COOKIE));

        assertThat(owners).containsEntry(event(4), new Owner.Known(ANNA));
    }

    @Test
    void identifiersSeenTogetherWhileNobodyHoldsThemAreOneVisitorWhoSignsInOnEither() {
        Sighting together = seen(1, null, TABLET, COOKIE);
        Sighting later = seen(3, null, TABLET);
        UUID visitor = TABLET.compareTo(COOKIE) < 0 ? TABLET : COOKIE;

        assertThat(owners(together, later))
                .containsEntry(event(1), new Owner.Anonymous(visitor))
                .containsEntry(event(3), new Owner.Anonymous(visitor));
        assertThat(owners(together, seen(2, ANNA, COOKIE), later))
                .containsEntry(event(1), new Owner.Known(ANNA))
                .containsEntry(event(3), new Owner.Known(ANNA));
    }

    @Test
    void aTabletThatWentThroughTooManyHandsHoldsNothing() {
        List<Sighting> sightings = new ArrayList<>(IntStream.rangeClosed(1, 51)
                .mapToObj(i -> seen(i, Told.key("member:" + i), TABLET))
                .toList());
        sightings.add(seen(60, null, TABLET));
        sightings.add(seen(61, null, TABLET, COOKIE));

        Set<UUID> generic = Tenures.crowded(sightings, Function.identity(), 50);
        Tenures tenures = Tenures.of(sightings, generic);

        assertThat(generic).containsExactly(TABLET);
        assertThat(tenures.of(TABLET)).isEqualTo(Tenure.NOBODYS);
        assertThat(tenures.owners())
                .containsEntry(event(60), new Owner.Anonymous(TABLET))
                .containsEntry(event(61), new Owner.Anonymous(COOKIE))
                .containsEntry(event(7), new Owner.Known(Told.key("member:7")));
        assertThat(Tenures.crowded(sightings, anchor -> "one person", 50)).isEmpty();
    }

    @Test
    void orderOfArrivalAndDuplicatesDoNotMatter() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Sighting> sightings = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                UUID anchor = random.nextBoolean() ? null : Told.key("member:" + random.nextInt(3));
                UUID[] weak = IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(j -> Told.key("device:" + random.nextInt(6)))
                        .toArray(UUID[]::new);
                sightings.add(seen(i, anchor, weak));
            }
            Map<UUID, Owner> inOrder = Tenures.of(sightings, Set.of()).owners();
            sightings.addAll(sightings.subList(0, 10));
            Collections.shuffle(sightings, random);

            assertThat(Tenures.of(sightings, Set.of()).owners()).isEqualTo(inOrder);
        }
    }
}
