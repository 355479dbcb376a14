package cdp.identity.graph;

import static cdp.ingest.testing.Events.anonymous;
import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.RuleSets;
import cdp.identity.linking.Standing;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

/** Who is who in the tables is what the pure engine says of all events, in whatever order and batches they came. */
class SettlingIT {
    private static final List<String> KINDS = List.of("member_no", "wechat_unionid", "phone", "email", "user_id");

    private static final int LOGINS = 100_000;
    private static final int BATCH = 5_000;

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

    private static Event at(int minute, Trust trust, Identifier... identifiers) {
        return Events.of(
                trust,
                "page_viewed",
                JsonDoc.EMPTY,
                JsonDoc.EMPTY,
                Events.NOW.minus(Duration.ofMinutes(minute)),
                identifiers);
    }

    private static Event seen(int minute, Identifier... identifiers) {
        return at(minute, Trust.SERVER, identifiers);
    }

    @Test
    void theSecondMemberOfAPhoneIsSomebodyElseWhicheverCameFirst() {
        hop.land(seen(10, member("second"), phone("+8613812346620")));
        long first = hop.personOf(phone("+8613812346620"));

        hop.land(seen(20, member("first"), phone("+8613812346620")));

        assertThat(hop.personOf(member("first"))).isEqualTo(hop.personOf(phone("+8613812346620")));
        assertThat(hop.personOf(member("second"))).isNotEqualTo(hop.personOf(member("first")));
        assertThat(Set.of(hop.personOf(member("first")), hop.personOf(member("second"))))
                .contains(first);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aMergeThatTurnsOutWrongGivesBackTheOneIdsThatWere() {
        hop.land(seen(50, member("a")));
        hop.land(seen(40, phone("+8613812346620")));
        long member = hop.personOf(member("a"));
        long phone = hop.personOf(phone("+8613812346620"));
        hop.land(seen(10, member("a"), phone("+8613812346620")));
        assertThat(hop.personOf(phone("+8613812346620"))).isEqualTo(member);

        hop.land(seen(30, member("b"), phone("+8613812346620")));

        assertThat(hop.personOf(member("a"))).isEqualTo(member);
        assertThat(hop.personOf(phone("+8613812346620"))).isEqualTo(phone);
        assertThat(hop.personOf(member("b"))).isEqualTo(phone);
        assertThat(hop.jdbc().queryForList("SELECT kind FROM identity.changes ORDER BY id", String.class))
                .containsExactly("merge", "split");
        assertThat(hop.regroups()).hasSize(1);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void whoWasJustJudgedToBeOneMayBecomeAnOlderVisitorInTheSameBatch() {
        Identifier number = phone("+8613812346620");
        hop.land(at(50, Trust.PUBLIC, anonymous("cookie")));
        hop.land(seen(40, member("a")));
        hop.land(seen(30, number));
        long visitor = hop.personOf(anonymous("cookie"));

        hop.land(new DecisionEvents(hop).together(member("a"), number), seen(5, member("a"), anonymous("cookie")));

        assertThat(hop.personOf(member("a"))).isEqualTo(visitor);
        assertThat(hop.personOf(number)).isEqualTo(visitor);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void whatIsDecidedAboutSomebodyIsNoSightingOfThem() {
        DecisionEvents decisions = new DecisionEvents(hop);
        hop.land(seen(30, member("a"), phone("+8613812346620")));

        hop.land(decisions.review(member("a")));

        assertThat(hop.jdbc()
                        .queryForMap("SELECT first_seen, last_seen, events FROM identity.persons WHERE one_id = "
                                + hop.personOf(member("a"))))
                .isEqualTo(Map.of(
                        "first_seen", Timestamp.from(Events.NOW.minus(Duration.ofMinutes(30))),
                        "last_seen", Timestamp.from(Events.NOW.minus(Duration.ofMinutes(30))),
                        "events", 2L));
    }

    @Test
    void aLongChainOfSharedNumbersIsJudgedAsOne() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            Identifier shared = phone("+86138" + (12_000_000 + i));
            events.add(seen(500 + i, member("m" + i), shared));
            events.add(seen(250 - i, member("m" + (i + 1)), shared));
        }
        Collections.shuffle(events, new Random(4));

        for (int from = 0; from < events.size(); from += 50) {
            hop.land(0, events.subList(from, from + 50));
        }

        assertThat(hop.people()).isEqualTo(hop.solved(events));
        assertThat(hop.people()).hasSize(251);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void anonymousHistoryGoesWithTheIdentifierThatBroughtIt() {
        hop.land(seen(60, member("a")));
        hop.land(at(50, Trust.PUBLIC, anonymous("cookie")));
        hop.land(seen(45, phone("+8613812346620")));
        long visitor = hop.personOf(anonymous("cookie"));
        hop.land(at(40, Trust.PUBLIC, anonymous("cookie"), phone("+8613812346620")));
        hop.land(seen(10, member("a"), phone("+8613812346620")));
        assertThat(hop.personOf(anonymous("cookie"))).isEqualTo(hop.personOf(member("a")));

        hop.land(seen(30, member("b"), phone("+8613812346620")));

        assertThat(hop.personOf(anonymous("cookie"))).isEqualTo(hop.personOf(phone("+8613812346620")));
        assertThat(hop.personOf(phone("+8613812346620"))).isEqualTo(visitor);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aPersonsRulingKeepsApartAndBringsBackTogether() {
        hop.land(seen(10, member("a"), phone("+8613812346620")));
        hop.land(decided("apart", member("a"), phone("+8613812346620")));
        assertThat(hop.personOf(member("a"))).isNotEqualTo(hop.personOf(phone("+8613812346620")));
        hop.land(seen(5, member("a"), phone("+8613812346620")));
        assertThat(hop.personOf(member("a"))).isNotEqualTo(hop.personOf(phone("+8613812346620")));

        hop.land(decided("together", member("a"), phone("+8613812346620")));

        assertThat(hop.personOf(member("a"))).isEqualTo(hop.personOf(phone("+8613812346620")));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void thoseRuledApartStayApartOverADetour() {
        Identifier mail = new Identifier("email", "", "lin@example.cn");
        hop.land(seen(10, member("a"), phone("+8613812346620")));
        hop.land(seen(9, mail));
        hop.land(decided("apart", member("a"), mail));

        hop.land(seen(5, phone("+8613812346620"), mail));

        assertThat(hop.personOf(member("a"))).isNotEqualTo(hop.personOf(mail));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void thoseRuledTogetherWithoutEverBeingSeenTogetherCanBeTakenApartAgain() {
        hop.land(seen(10, member("a")));
        hop.land(seen(9, phone("+8613812346620")));
        hop.land(decided("together", member("a"), phone("+8613812346620")));
        assertThat(hop.personOf(member("a"))).isEqualTo(hop.personOf(phone("+8613812346620")));
        Foresight foresight = new Foresight(hop.jdbc(), Clock.systemUTC());

        List<Order.Pair> ties = foresight.tiesBetween(
                Set.of(hop.key(phone("+8613812346620"))),
                Set.of(hop.key(member("a"))),
                hop.bean(RuleSets.class).identityRules());
        hop.land(decided("apart", member("a"), phone("+8613812346620")));

        assertThat(ties).containsExactly(new Order.Pair(hop.key(member("a")), hop.key(phone("+8613812346620"))));
        assertThat(hop.personOf(member("a"))).isNotEqualTo(hop.personOf(phone("+8613812346620")));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void onlyTheProductItselfMayTellOfRulings() {
        hop.land(seen(10, member("a"), phone("+8613812346620")));
        Event ruling = decided("apart", member("a"), phone("+8613812346620"));
        hop.land(Events.of(
                Trust.SERVER,
                ruling.name(),
                JsonDoc.EMPTY,
                ruling.properties(),
                ruling.occurredAt(),
                ruling.identifiers().getFirst()));

        assertThat(hop.personOf(member("a"))).isEqualTo(hop.personOf(phone("+8613812346620")));
    }

    @Test
    void aBlockedPhoneLinksNobodyUntilItIsOpenedAgain() {
        Identifier phone = phone("+8613812346620");
        hop.land(seen(30, member("a"), phone));
        Event block =
                ordered("{\"order\":\"block\",\"keys\":[\"%s\"],\"by\":\"admin\"}".formatted(hop.key(phone)), phone);
        hop.land(block);
        assertThat(hop.personOf(member("a"))).isNotEqualTo(hop.personOf(phone));
        hop.land(seen(20, member("b"), phone));
        assertThat(hop.people()).hasSize(3);

        hop.land(
                ordered("{\"order\":\"unblock\",\"keys\":[\"%s\"],\"by\":\"admin\"}".formatted(hop.key(phone)), phone));

        assertThat(hop.personOf(member("a"))).isEqualTo(hop.personOf(phone));
        assertThat(hop.personOf(member("b"))).isNotEqualTo(hop.personOf(phone));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aTabletWithManyLoginsEndsAsNobodys() {
        Identifier tablet = new Identifier("crm_id", "", "tablet");
        List<Event> logins = new ArrayList<>();
        for (int i = 0; i < LOGINS; i++) {
            logins.add(seen(i % 900, member("m" + i), tablet));
        }
        for (int from = 0; from < LOGINS; from += BATCH) {
            hop.land(0, logins.subList(from, from + BATCH));
        }

        assertThat(hop.people()).hasSize(LOGINS + 1);
        assertThat(hop.jdbc()
                        .queryForObject(
                                "SELECT standing FROM identity.identifiers WHERE key = ?",
                                Integer.class,
                                hop.key(tablet)))
                .isEqualTo(Standing.GENERIC.level());
        for (String kind : List.of("block", "unblock")) {
            hop.land(ordered(
                    "{\"order\":\"%s\",\"keys\":[\"%s\"],\"by\":\"admin\"}".formatted(kind, hop.key(tablet)), tablet));
            assertThat(hop.people()).hasSize(LOGINS + 1);
        }
        assertThat(hop.jdbc()
                        .queryForObject(
                                "SELECT standing FROM identity.identifiers WHERE key = ?",
                                Integer.class,
                                hop.key(tablet)))
                .isEqualTo(Standing.GENERIC.level());
        assertThat(hop.jdbc().queryForObject("SELECT count(*) FROM identity.orders", Long.class))
                .isEqualTo(2);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aDeviceWithManyLoginsBringsNobodyTogether() {
        List<Event> logins = new ArrayList<>();
        for (int i = 0; i < LOGINS; i++) {
            logins.add(seen(LOGINS - i, member("m" + i), anonymous("tablet")));
        }
        for (int from = 0; from < LOGINS; from += BATCH) {
            hop.land(0, logins.subList(from, from + BATCH));
        }

        assertThat(hop.people()).hasSize(LOGINS);
        assertThat(hop.personOf(anonymous("tablet"))).isEqualTo(hop.personOf(member("m" + (LOGINS - 1))));
        assertThat(hop.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theTablesSayWhatTheEngineSaysOfAllEvents(long seed) {
        Random random = new Random(seed);
        List<Event> events = randomEvents(random, 60);
        List<Event> road = new ArrayList<>(events);
        road.addAll(events.subList(0, 20));
        Collections.shuffle(road, random);

        for (int from = 0; from < road.size(); ) {
            int to = Math.min(road.size(), from + 1 + random.nextInt(12));
            hop.land(0, road.subList(from, to));
            from = to;
        }

        assertThat(hop.people()).isEqualTo(hop.solved(events));
        assertThat(hop.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eightWorkersOnOverlappingPeopleSayTheSame(long seed) throws Exception {
        List<Event> events = randomEvents(new Random(seed), 240);
        List<Callable<Void>> work = new ArrayList<>();
        for (int worker = 0; worker < Hop.PARTITIONS; worker++) {
            int partition = worker;
            work.add(() -> {
                for (int i = partition; i < events.size(); i += Hop.PARTITIONS * 3) {
                    List<Event> batch = new ArrayList<>();
                    for (int j = i; j < Math.min(events.size(), i + Hop.PARTITIONS * 3); j += Hop.PARTITIONS) {
                        batch.add(events.get(j));
                    }
                    hop.land(partition, batch);
                }
                return null;
            });
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(Hop.PARTITIONS)) {
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(hop.people()).isEqualTo(hop.solved(events));
        assertThat(hop.faults()).isEmpty();
    }

    private Event decided(String ruling, Identifier one, Identifier other) {
        return ordered(
                "{\"order\":\"rule\",\"%s\":[[\"%s\",\"%s\"]],\"by\":\"admin\"}"
                        .formatted(ruling, hop.key(one), hop.key(other)),
                one);
    }

    private int orders;

    private Event ordered(String order, Identifier about) {
        return Events.of(
                Trust.PRODUCT,
                Event.IDENTITY_DECIDED,
                JsonDoc.EMPTY,
                new JsonDoc(order),
                Events.NOW.plusSeconds(++orders),
                about);
    }

    private static List<Event> randomEvents(Random random, int count) {
        int values = 2 + random.nextInt(8);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Identifier> identifiers = new LinkedHashSet<>();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                identifiers.add(new Identifier(
                        KINDS.get(random.nextInt(KINDS.size())), "", "v" + random.nextInt(values) + "@x.cn"));
            }
            events.add(at(
                    random.nextInt(count),
                    random.nextInt(4) == 0 ? Trust.PUBLIC : Trust.SERVER,
                    identifiers.toArray(Identifier[]::new)));
        }
        return events;
    }
}
