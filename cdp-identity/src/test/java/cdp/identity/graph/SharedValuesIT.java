package cdp.identity.graph;

import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.OneId;
import cdp.identity.SharedValues;
import cdp.identity.SharedValues.Position;
import cdp.identity.SharedValues.SharedValue;
import cdp.identity.linking.LinkRule;
import cdp.identity.linking.Standing;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedValuesIT {
    private static final int MANY = LinkRule.GENERIC_AFTER;
    private static final Identifier DESK = crm("desk");
    private static final Identifier TABLET = crm("tablet");
    private static final Identifier PHONE = phone("+8613812346620");

    @TempDir
    private Path data;

    private Hop hop;
    private DecisionEvents decisions;

    @BeforeEach
    void open() {
        hop = new Hop(data);
        decisions = new DecisionEvents(hop);
    }

    @AfterEach
    void close() {
        hop.close();
    }

    private static Identifier crm(String id) {
        return new Identifier("crm_id", "", id);
    }

    private static Event seen(int minute, Identifier... identifiers) {
        return Events.at(Events.NOW.minus(Duration.ofMinutes(minute)), identifiers);
    }

    private void logins(Identifier shared, int from, int to) {
        hop.land(
                0,
                IntStream.range(from, to)
                        .mapToObj(i -> seen(i % 900, member("m" + i), shared))
                        .toList());
    }

    private List<SharedValue> list(@Nullable Standing standing) {
        return hop.bean(SharedValues.class).list(standing, null, 10);
    }

    private static List<Identifier> values(List<SharedValue> list) {
        return list.stream().map(value -> value.held().identifier()).toList();
    }

    private static SharedValue only(List<SharedValue> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    @Test
    void whatWasSeenWithTooManyIsListedWithHowManyPeople() {
        hop.land(seen(3_000, member("m0"), TABLET));
        logins(TABLET, 0, MANY + 10);

        SharedValue tablet = only(list(null));

        assertThat(tablet.key()).isEqualTo(hop.key(TABLET));
        assertThat(tablet.held().identifier()).isEqualTo(TABLET);
        assertThat(tablet.standing()).isEqualTo(Standing.GENERIC);
        assertThat(tablet.links()).isEqualTo(MANY + 10);
        assertThat(tablet.people()).isEqualTo(MANY + 10);
        assertThat(tablet.isCountedInPart()).isFalse();
        assertThat(tablet.genericAfter()).isEqualTo(MANY);
        assertThat(tablet.held().firstSeen()).isEqualTo(Events.NOW.minus(Duration.ofMinutes(3_000)));
        assertThat(tablet.held().lastSeen()).isEqualTo(Events.NOW);
        assertThat(tablet.held().source()).isEqualTo(Events.SOURCE);
        assertThat(tablet.blocking()).isNull();
    }

    @Test
    void onePersonsIdentifiersAreOnePerson() {
        IntStream.range(0, MANY + 2).forEach(i -> hop.land(seen(900 - i, member("m" + i), TABLET)));
        hop.land(seen(3, member("m0"), PHONE));
        hop.land(seen(2, TABLET, PHONE));

        SharedValue tablet = only(list(Standing.GENERIC));

        assertThat(tablet.links()).isEqualTo(MANY + 3);
        assertThat(tablet.people()).isEqualTo(MANY + 2);
    }

    @Test
    void claimsAloneCrowdAValueAndSaySo() {
        List<Event> claims = IntStream.range(0, MANY + 5)
                .mapToObj(i -> Events.of(Trust.PUBLIC, member("m" + i), TABLET))
                .toList();
        hop.land(0, claims);

        assertThat(only(list(null)).standing()).isEqualTo(Standing.CROWDED);
        assertThat(values(list(Standing.CROWDED))).containsExactly(TABLET);
        assertThat(list(Standing.GENERIC)).isEmpty();
    }

    @Test
    void theListBeginsWithMostPeopleAndGoesOnWhereItEnded() {
        logins(TABLET, 0, MANY + 1);
        logins(DESK, 200, 200 + MANY + 20);
        Identifier till = crm("till");
        logins(till, 400, 400 + MANY + 1);
        hop.land(seen(4, member("m900"), PHONE));
        hop.land(decisions.block(PHONE));

        SharedValues shared = hop.bean(SharedValues.class);
        List<SharedValue> all = list(null);
        List<SharedValue> first = shared.list(null, null, 2);
        SharedValue last = first.getLast();
        List<SharedValue> rest = shared.list(null, new Position(last.people(), last.key()), 2);

        assertThat(all).extracting(SharedValue::people).containsExactly(MANY + 20L, MANY + 1L, MANY + 1L, 1L);
        assertThat(values(all)).startsWith(DESK).endsWith(PHONE).contains(TABLET, till);
        assertThat(first).hasSize(2);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> i < 2 ? first.get(i) : rest.get(i - 2))
                        .toList())
                .isEqualTo(all);
        assertThat(shared.count()).isEqualTo(Map.of(Standing.CROWDED, 0L, Standing.GENERIC, 3L, Standing.BLOCKED, 1L));
    }

    @Test
    void whatAPersonBlockedTellsWhoAndWhen() {
        hop.land(seen(30, member("a"), PHONE));
        Event block = decisions.block(PHONE);
        hop.land(block);

        SharedValue phone = only(list(Standing.BLOCKED));

        assertThat(phone.blocking()).isEqualTo(new SharedValues.Blocking(block.occurredAt(), "周岚"));
        assertThat(phone.people()).isEqualTo(1);
        assertThat(phone.held().person()).isEqualTo(new OneId(hop.personOf(PHONE)));
        hop.land(decisions.unblock(PHONE));
        assertThat(list(null)).isEmpty();
    }

    @Test
    void aLearnedOneStaysBlockedForGoodAndOpenedAgainIsLearnedAgain() {
        logins(TABLET, 0, MANY + 1);
        hop.land(decisions.block(TABLET));
        assertThat(values(list(Standing.BLOCKED))).containsExactly(TABLET);
        assertThat(list(Standing.GENERIC)).isEmpty();

        hop.land(decisions.unblock(TABLET));

        assertThat(list(Standing.BLOCKED)).isEmpty();
        assertThat(only(list(Standing.GENERIC)).blocking()).isNull();
        assertThat(hop.people()).hasSize(MANY + 2);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aLearnedOneOpenedAgainUnderTheSameRulesIsLearnedAgainAtOnce() {
        logins(TABLET, 0, MANY + 1);
        var before = hop.people();

        hop.land(decisions.unblock(TABLET));

        assertThat(values(list(Standing.GENERIC))).containsExactly(TABLET);
        assertThat(hop.people()).isEqualTo(before);
    }

    @Test
    void whatStillCountsButIsMoreThanHalfWayIsOnItsWay() {
        logins(TABLET, 0, MANY / 2 + 1);
        logins(DESK, 200, 200 + MANY / 2);
        logins(crm("till"), 400, 400 + MANY + 1);

        SharedValue tablet = only(list(Standing.OPEN));

        assertThat(tablet.held().identifier()).isEqualTo(TABLET);
        assertThat(tablet.standing()).isEqualTo(Standing.OPEN);
        assertThat(tablet.people()).isEqualTo(MANY / 2 + 1);
        assertThat(values(list(null))).containsExactly(crm("till"));
    }

    @Test
    void ofAHugeOneNotEverythingIsCounted() {
        logins(TABLET, 0, SharedValues.MOST_COUNTED + 50);

        SharedValue tablet = only(list(null));

        assertThat(tablet.links()).isEqualTo(SharedValues.MOST_COUNTED);
        assertThat(tablet.isCountedInPart()).isTrue();
    }
}
