package cdp.identity.graph;

import static cdp.ingest.testing.Events.anonymous;
import static cdp.ingest.testing.Events.member;
import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.RawPosition;
import cdp.identity.RuleSets;
import cdp.identity.linking.Moment;
import cdp.identity.linking.Sighting;
import cdp.identity.linking.Tenures;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody signed belongs to whoever held the device at its time, in whatever order it is heard of. */
class RetracingIT {
    private static final Identifier TABLET = anonymous("tablet");

    @TempDir
    private Path data;

    private Hop hop;

    @BeforeEach
    void open() {
        hop = new Hop(data);
    }

    @AfterEach
    void close() {
        hop.close();
    }

    /** So many minutes after the beginning. */
    private static Event at(int minute, Identifier... identifiers) {
        return Events.of(
                Trust.SERVER,
                "page_viewed",
                JsonDoc.EMPTY,
                JsonDoc.EMPTY,
                Events.NOW.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute)),
                identifiers);
    }

    private long personOf(Event event) {
        return hop.personByEvent().get(event.id().value());
    }

    @Test
    void aLatePageBelongsToWhoeverHeldTheTabletThen() {
        Event late = at(3, TABLET);
        hop.land(at(1, member("lin"), TABLET));
        hop.land(at(5, member("zhou"), TABLET));

        hop.land(late);

        assertThat(personOf(late)).isEqualTo(hop.personOf(member("lin")));
        assertThat(hop.personOf(TABLET)).isEqualTo(hop.personOf(member("zhou")));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aLateSignInTakesThePagesAfterIt() {
        Event page = at(6, TABLET);
        hop.land(at(1, member("lin"), TABLET));
        hop.land(page);

        hop.land(at(5, member("zhou"), TABLET));

        assertThat(personOf(page)).isEqualTo(hop.personOf(member("zhou")));
        assertThat(hop.regroups()).hasSize(1);
        assertThat(hop.jdbc().queryForList("SELECT kind FROM identity.changes", String.class))
                .containsExactly("move");
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void whoComesBackInBetweenKeepsWhatIsTheirs() {
        Event early = at(3, TABLET);
        Event late = at(8, TABLET);
        hop.land(at(1, member("lin"), TABLET), early, at(7, member("lin"), TABLET), late);

        hop.land(at(2, member("zhou"), TABLET));

        assertThat(personOf(early)).isEqualTo(hop.personOf(member("zhou")));
        assertThat(personOf(late)).isEqualTo(hop.personOf(member("lin")));
        assertThat(hop.personOf(TABLET)).isEqualTo(hop.personOf(member("lin")));
    }

    @Test
    void anonymousHistoryBelongsToWhoeverSignedInFirstAlsoWhenThatIsHeardOfLast() {
        Event visit = at(0, TABLET);
        hop.land(visit);
        hop.land(at(5, member("zhou"), TABLET));
        assertThat(personOf(visit)).isEqualTo(hop.personOf(member("zhou")));

        hop.land(at(2, member("lin"), TABLET));

        assertThat(personOf(visit)).isEqualTo(hop.personOf(member("lin")));
        assertThat(hop.personOf(member("zhou"))).isNotEqualTo(hop.personOf(member("lin")));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void theOneIdOfAnOlderVisitorGoesAlong() {
        Event visit = at(0, TABLET);
        hop.land(visit);
        long visitor = personOf(visit);
        hop.land(at(1, member("zhou")));
        long zhou = hop.personOf(member("zhou"));
        hop.land(at(5, member("zhou"), TABLET));
        assertThat(hop.personOf(member("zhou"))).isEqualTo(visitor);

        hop.land(at(2, member("lin"), TABLET));

        assertThat(hop.personOf(member("lin"))).isEqualTo(visitor);
        assertThat(hop.personOf(member("zhou"))).isEqualTo(zhou);
        assertThat(personOf(visit)).isEqualTo(visitor);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void theOneIdOfAYoungerVisitorLeadsToWhoeverSignedInFirst() {
        hop.land(at(1, member("zhou")));
        hop.land(at(1, member("lin")));
        Event visit = at(0, TABLET);
        hop.land(visit);
        long visitor = personOf(visit);
        hop.land(at(5, member("zhou"), TABLET));

        hop.land(at(2, member("lin"), TABLET));

        assertThat(personOf(visit)).isEqualTo(hop.personOf(member("lin")));
        assertThat(hop.jdbc()
                        .queryForObject("SELECT winner FROM identity.redirects WHERE loser = ?", Long.class, visitor))
                .isEqualTo(hop.personOf(member("lin")));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aSplitGivesEachTheTimeTheyHeldTheDevice() {
        Identifier phone = Events.phone("+8613812346620");
        Event ofTheFirst = at(3, TABLET);
        Event ofTheSecond = at(8, TABLET);
        hop.land(at(0, member("lin"), phone));
        hop.land(at(1, member("lin"), TABLET), ofTheFirst, at(6, phone, TABLET), ofTheSecond);
        assertThat(personOf(ofTheFirst)).isEqualTo(personOf(ofTheSecond));

        hop.land(at(-5, member("zhou"), phone));

        assertThat(hop.personOf(member("zhou"))).isEqualTo(hop.personOf(phone));
        assertThat(personOf(ofTheFirst)).isEqualTo(hop.personOf(member("lin")));
        assertThat(personOf(ofTheSecond)).isEqualTo(hop.personOf(phone));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aVisitorKnownByWhomAnotherOfTheirDevicesBelongsToFollowsThem() {
        Identifier phone = anonymous("phone");
        Event visit = at(0, phone);
        hop.land(visit);
        long visitor = personOf(visit);
        hop.land(at(1, member("lin"), TABLET));
        Identifier number = Events.phone("+8613812346620");
        hop.land(at(2, phone, TABLET), at(3, member("lin"), number));
        assertThat(hop.personOf(member("lin"))).isEqualTo(visitor);

        hop.land(at(-5, member("zhou"), number));

        assertThat(hop.personOf(number)).isEqualTo(hop.personOf(member("zhou")));
        assertThat(hop.personOf(member("lin"))).isEqualTo(visitor);
        assertThat(personOf(visit)).isEqualTo(visitor);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void inTheRightOrderNothingIsReadAgain() {
        hop.land(at(0, TABLET));
        for (int minute = 1; minute < 40; minute += 2) {
            hop.land(at(minute, member("m" + minute % 6), TABLET));
            hop.land(at(minute + 1, TABLET));
        }

        assertThat(hop.regroups()).isEmpty();
        assertThat(hop.jdbc().queryForObject("SELECT count(*) FROM identity.hands", Long.class))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void inAnyOrderEveryEventBelongsToWhoeverHeldTheDeviceThen(long seed) {
        Random random = new Random(seed);
        List<Event> events = randomEvents(random, 50, false);

        landShuffled(events, random);

        assertThat(together(events, people())).isEqualTo(together(events, owners(events)));
        assertThat(hop.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void alsoWhenPeopleAreDividedAnewOnTheWay(long seed) {
        Random random = new Random(seed);
        List<Event> events = randomEvents(random, 40, true);

        landShuffled(events, random);

        assertThat(together(events, people())).isEqualTo(together(events, owners(events)));
        assertThat(hop.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eightWorkersSayTheSame(long seed) throws Exception {
        List<Event> events = randomEvents(new Random(seed), 120, true);
        List<Callable<Void>> work = new ArrayList<>();
        for (int worker = 0; worker < Hop.PARTITIONS; worker++) {
            int partition = worker;
            work.add(() -> {
                for (int i = partition; i < events.size(); i += Hop.PARTITIONS) {
                    hop.land(partition, List.of(events.get(i)));
                }
                return null;
            });
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(Hop.PARTITIONS)) {
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(together(events, people())).isEqualTo(together(events, owners(events)));
        assertThat(hop.faults()).isEmpty();
    }

    private void landShuffled(List<Event> events, Random random) {
        List<Event> road = new ArrayList<>(events);
        Collections.shuffle(road, random);
        for (int from = 0; from < road.size(); ) {
            int to = Math.min(road.size(), from + 1 + random.nextInt(6));
            hop.land(0, road.subList(from, to));
            from = to;
        }
    }

    private static List<Event> randomEvents(Random random, int count, boolean phones) {
        int devices = 1 + random.nextInt(4);
        int members = 2 + random.nextInt(3);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Identifier> identifiers = new ArrayList<>();
            if (random.nextInt(4) == 0) {
                identifiers.add(member("m" + random.nextInt(members)));
            }
            if (phones && random.nextInt(6) == 0) {
                identifiers.add(Events.phone("+861381234662" + random.nextInt(3)));
            }
            identifiers.add(anonymous("d" + random.nextInt(devices)));
            if (random.nextInt(4) == 0) {
                identifiers.add(new Identifier("device_id", "", "t" + random.nextInt(devices)));
            }
            events.add(at(i, identifiers.toArray(Identifier[]::new)));
        }
        return events;
    }

    /** By event, the first event of the same person. */
    private static Map<UUID, Integer> together(List<Event> events, Map<UUID, ?> people) {
        Map<Object, Integer> first = new HashMap<>();
        Map<UUID, Integer> together = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            UUID event = events.get(i).id().value();
            int position = i;
            together.put(event, first.computeIfAbsent(people.get(event), person -> position));
        }
        return together;
    }

    private Map<UUID, Long> people() {
        return hop.personByEvent();
    }

    /** By event, what the pure engine says of all of them: the identifiers of the person, or the visitor. */
    private Map<UUID, Object> owners(List<Event> events) {
        Map<UUID, Object> groups = new HashMap<>();
        hop.solved(events).forEach(group -> group.forEach(key -> groups.put(key, group)));
        Map<UUID, Object> owners = new HashMap<>();
        Tenures.of(events.stream().map(this::sighting).toList(), Set.of())
                .owners()
                .forEach((event, owner) -> owners.put(
                        event, owner instanceof Tenures.Owner.Known(UUID anchor) ? groups.get(anchor) : owner));
        return owners;
    }

    private Sighting sighting(Event event) {
        Mention mention = hop.bean(Hearing.class)
                .mention(event, new RawPosition(0, 0), hop.bean(RuleSets.class).identityRules());
        return new Sighting(
                new Moment(event.occurredAt(), event.id().value()),
                mention.strong().stream().findFirst().orElse(null),
                mention.claims().stream()
                        .filter(claim -> !claim.rule().strong())
                        .map(Mention.Claim::key)
                        .toList());
    }
}
