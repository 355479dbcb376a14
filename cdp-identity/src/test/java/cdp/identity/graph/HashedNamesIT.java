package cdp.identity.graph;

import static cdp.ingest.testing.Events.anonymous;
import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Event;
import cdp.ingest.HashedForms;
import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that tells only the hash of a number and a till that tells the number tell of one person. */
class HashedNamesIT {
    private static final Identifier PHONE = phone("+8613812346620");

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

    private static Event seen(int minute, Trust trust, Identifier... identifiers) {
        return Events.of(
                trust,
                "page_viewed",
                JsonDoc.EMPTY,
                JsonDoc.EMPTY,
                Events.NOW.minus(Duration.ofMinutes(minute)),
                identifiers);
    }

    private static Event seen(int minute, Identifier... identifiers) {
        return seen(minute, Trust.SERVER, identifiers);
    }

    static List<Identifier> hashes() {
        return HashedForms.of(PHONE);
    }

    @ParameterizedTest
    @MethodSource("hashes")
    void aNumberBecomesWhoeverItsHashWas(Identifier hash) {
        hop.land(seen(20, hash, new Identifier("douyin_open_id", "app", "d1")));
        long buyer = hop.personOf(hash);

        hop.land(seen(10, PHONE, member("m1")));

        assertThat(hop.personOf(member("m1"))).isEqualTo(buyer);
        assertThat(hop.personOf(PHONE)).isEqualTo(buyer);
        assertThat(hop.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hashes")
    void aHashBecomesWhoeverTheNumberWas(Identifier hash) {
        hop.land(seen(20, PHONE, member("m1")));
        long member = hop.personOf(PHONE);

        hop.land(seen(10, hash, new Identifier("douyin_open_id", "app", "d1")));

        assertThat(hop.personOf(new Identifier("douyin_open_id", "app", "d1"))).isEqualTo(member);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void anAddressAndItsHashComeInOneBatch() {
        Identifier email = new Identifier("email", "", "lin.xi@example.com");
        Identifier hash = HashedForms.of(email).getLast();

        hop.land(seen(20, hash, new Identifier("taobao_ouid", "shop", "t1")), seen(10, email, member("m1")));

        assertThat(hop.personOf(new Identifier("taobao_ouid", "shop", "t1"))).isEqualTo(hop.personOf(member("m1")));
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void theHashOfAnotherNumberJoinsNobody() {
        hop.land(seen(20, PHONE, member("m1")));

        hop.land(seen(10, HashedForms.of(phone("+8613812346621")).getFirst(), member("m2")));

        assertThat(hop.people()).hasSize(2);
        assertThat(hop.jdbc().queryForList("SELECT * FROM identity.decisions")).isEmpty();
    }

    @Test
    void aNumberAndItsHashCannotBelongToTwoMembers() {
        Identifier hash = hashes().getFirst();
        hop.land(seen(20, hash, member("m1")));

        hop.land(seen(10, PHONE, member("m2")));

        assertThat(hop.personOf(hash)).isEqualTo(hop.personOf(PHONE));
        assertThat(hop.personOf(member("m1"))).isNotEqualTo(hop.personOf(member("m2")));
        assertThat(hop.people()).hasSize(2);
        assertThat(hop.jdbc().queryForList("SELECT reason FROM identity.refusals", String.class))
                .containsExactly("limit");
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aPersonMayTakeANumberFromItsHash() {
        Identifier hash = hashes().getFirst();
        hop.land(seen(20, PHONE, member("m1")), seen(10, hash, new Identifier("douyin_open_id", "app", "d1")));
        Event apart = Events.of(
                Trust.PRODUCT,
                Event.IDENTITY_DECIDED,
                JsonDoc.EMPTY,
                new JsonDoc("{\"order\":\"rule\",\"apart\":[[\"%s\",\"%s\"]],\"by\":\"admin\"}"
                        .formatted(hop.key(PHONE), hop.key(hash))),
                Events.NOW,
                PHONE);

        hop.land(apart);
        hop.land(seen(5, hash, anonymous("cookie")));

        assertThat(hop.personOf(hash)).isNotEqualTo(hop.personOf(PHONE));
        assertThat(hop.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inAnyOrderTheTablesSayWhatTheEngineSays(long seed) {
        Random random = new Random(seed);
        List<Event> events = events(random, 60);
        Collections.shuffle(events, random);

        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(12));
            hop.land(0, events.subList(from, to));
            from = to;
        }

        assertThat(hop.people()).isEqualTo(hop.solved(events));
        assertThat(hop.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eightWorkersThatHearOfTheNumberAndItsHashAtOnceSayTheSame(long seed) throws Exception {
        List<Event> events = events(new Random(seed), 160);
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

        assertThat(hop.people()).isEqualTo(hop.solved(events));
        assertThat(hop.faults()).isEmpty();
    }

    private static List<Event> events(Random random, int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Identifier phone = phone("+861381234662" + random.nextInt(6));
            Identifier contact =
                    random.nextBoolean() ? phone : HashedForms.of(phone).get(random.nextInt(3));
            String kind = List.of(IdentifierKinds.MEMBER_NO, IdentifierKinds.USER_ID, IdentifierKinds.TAOBAO_OUID)
                    .get(random.nextInt(3));
            Identifier other = new Identifier(kind, "", "v" + random.nextInt(7));
            Trust trust = random.nextInt(4) == 0 ? Trust.PUBLIC : Trust.SERVER;
            events.add(
                    random.nextInt(4) == 0
                            ? seen(random.nextInt(count), trust, contact)
                            : seen(random.nextInt(count), trust, contact, other));
        }
        return events;
    }
}
