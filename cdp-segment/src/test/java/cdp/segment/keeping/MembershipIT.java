package cdp.segment.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.OneId;
import cdp.ingest.Event;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import cdp.segment.Computation;
import cdp.segment.MembershipChanged;
import cdp.segment.MembershipCodec;
import cdp.segment.Memberships;
import cdp.segment.Recounts;
import cdp.segment.SegmentId;
import cdp.segment.computation.Computing;
import cdp.segment.condition.All;
import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.InSegment;
import cdp.segment.condition.Span;
import cdp.segment.condition.Window;
import cdp.segment.testing.Chance;
import cdp.segment.testing.KeptWorld;
import cdp.segment.testing.RandomPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipIT {
    private static final SegmentId CARTED = new SegmentId(1);
    private static final Condition CARTED_NOT_BOUGHT = new All(List.of(
            EventDone.did("cart_item_added", Window.last(Span.days(3))),
            EventDone.didNot("order_paid", Window.last(Span.days(3)))));

    @TempDir
    Path directory;

    private KeptWorld kept;

    @BeforeEach
    void start() {
        kept = new KeptWorld(directory);
    }

    @AfterEach
    void stop() {
        kept.close();
    }

    private Event now(String name, OneId person) {
        return Events.of(
                Trust.SERVER,
                name,
                JsonDoc.EMPTY,
                JsonDoc.EMPTY,
                kept.world().clock().instant(),
                Events.user("u" + person.value()));
    }

    private OneId newPersonWho(String... deeds) {
        OneId person = kept.world().person();
        for (String deed : deeds) {
            kept.world().land(person, now(deed, person));
        }
        return person;
    }

    private static String said(MembershipChanged change) {
        return change.person().value() + " " + change.change() + " " + change.cause();
    }

    private List<String> told() {
        return kept.log().told().stream().map(MembershipIT::said).toList();
    }

    @Test
    void whoDoesWhatASegmentAsksForEntersAndWhoDoesMoreLeaves() {
        kept.define(1, CARTED_NOT_BOUGHT);
        OneId person = newPersonWho("cart_item_added");
        OneId buyer = newPersonWho("cart_item_added", "order_paid");
        kept.stream();

        assertThat(kept.members(1)).containsExactly(person);
        assertThat(told()).containsExactly(person.value() + " ENTERED EVENT");
        assertThat(kept.bean(Memberships.class).isMember(CARTED, person)).isTrue();
        assertThat(kept.bean(Memberships.class).isMember(CARTED, buyer)).isFalse();

        kept.world().land(person, now("order_paid", person));
        kept.stream();

        assertThat(kept.members(1)).isEmpty();
        assertThat(told()).endsWith(person.value() + " LEFT EVENT");
        assertThat(kept.bean(Memberships.class).history(CARTED, Chance.NOW.minus(Duration.ofDays(9))))
                .singleElement()
                .satisfies(size -> assertThat(List.of(size.size(), size.entered(), size.left()))
                        .containsExactly(0L, 1L, 1L));
    }

    @Test
    void aNewcomerIsInEverySegmentThatAsksForNothing() {
        kept.define(1, EventDone.didNot("order_paid", Window.ever()));
        OneId person = newPersonWho("page_viewed");
        kept.stream();

        assertThat(kept.members(1)).containsExactly(person);
    }

    @Test
    void aWindowThatPassesEndsAMembershipAtItsInstantAndNotBefore() {
        kept.define(1, CARTED_NOT_BOUGHT);
        OneId person = newPersonWho("cart_item_added");
        kept.stream();

        kept.world().clock().advance(Duration.ofDays(3).minusNanos(1000));
        kept.lookAtTheTime();
        assertThat(kept.members(1)).containsExactly(person);

        kept.world().clock().advance(Duration.ofNanos(1000));
        kept.lookAtTheTime();
        assertThat(kept.members(1)).isEmpty();
        assertThat(told()).endsWith(person.value() + " LEFT TIME");
        assertThat(kept.world().jdbc().queryForObject("SELECT count(*) FROM segment.rechecks", Long.class))
                .isZero();
    }

    @Test
    void whatIsDeliveredAgainChangesNothing() {
        kept.define(1, CARTED_NOT_BOUGHT);
        OneId person = newPersonWho("cart_item_added");
        newPersonWho("cart_item_added", "order_paid");
        kept.stream();
        List<MembershipChanged> before = kept.log().told();

        kept.readAgainFromTheBeginning();
        kept.world().tellAgain(person, kept.world().told(person.shard(4)).getFirst());
        kept.stream();

        assertThat(kept.log().told()).isEqualTo(before);
    }

    @Test
    void whatWasCommittedAndNotToldIsToldLaterOnceAndInOrder() {
        kept.define(1, CARTED_NOT_BOUGHT);
        newPersonWho("cart_item_added");
        kept.stream();
        kept.log().goAway();
        for (int i = 0; i < 12; i++) {
            newPersonWho("cart_item_added");
        }
        assertThatThrownBy(kept::stream).hasMessage("away");
        while (!kept.poll().isEmpty()) {
            // what the dead process had read is gone with it
        }

        kept.log().comeBack();
        kept.readAgainFromTheBeginning();
        kept.lookAtTheTime();

        assertThat(kept.members(1)).hasSize(13);
        Map<Integer, List<Long>> numbers = new HashMap<>();
        for (MembershipChanged change : kept.log().told()) {
            assertThat(MembershipCodec.decode(MembershipCodec.encode(change))).isEqualTo(change);
            numbers.computeIfAbsent(change.shard(), first -> new ArrayList<>()).add(change.seq());
        }
        numbers.values()
                .forEach(seq -> assertThat(seq)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, seq.size()).boxed().toList()));
        assertThat(kept.log().told()).hasSize(13);
    }

    @Test
    void aMergeMovesTheMembership() {
        kept.define(1, EventDone.did("cart_item_added", Window.ever()));
        OneId older = newPersonWho("page_viewed");
        OneId newer = newPersonWho("cart_item_added");
        kept.stream();
        assertThat(kept.members(1)).containsExactly(newer);

        kept.world().merge(older, newer, now("identity_linked", older));
        kept.stream();

        assertThat(kept.members(1)).containsExactly(older);
        assertThat(told()).contains(newer.value() + " LEFT MERGE", older.value() + " ENTERED MERGE");
        assertThat(kept.bean(Memberships.class).of(older)).hasSize(1);
    }

    private void divide(OneId one, OneId other, boolean apart) {
        OneId others = apart ? other : one;
        kept.world()
                .divide(
                        Map.of(Events.user("u" + one.value()), one, Events.user("u" + other.value()), others),
                        Map.of(one, one, other, others));
    }

    @Test
    void aSplitGivesEachHalfWhatItsOwnHistorySays() {
        kept.define(1, CARTED_NOT_BOUGHT);
        kept.define(2, EventDone.didNot("order_paid", Window.ever()));
        OneId older = newPersonWho("order_paid");
        OneId younger = newPersonWho("cart_item_added");
        kept.world().merge(older, younger, now("identity_linked", older));
        kept.stream();
        assertThat(kept.members(1)).isEmpty();
        assertThat(kept.members(2)).isEmpty();

        divide(older, younger, true);
        kept.stream();

        assertThat(kept.members(1)).containsExactly(younger);
        assertThat(kept.members(2)).containsExactly(younger);
        assertThat(kept.bean(Memberships.class).of(older)).isEmpty();

        divide(older, younger, false);
        kept.stream();

        assertThat(kept.members(1)).isEmpty();
        assertThat(kept.members(2)).isEmpty();
    }

    /** Whose window has passed leaves at its instant, also when the window came to be theirs by a split. */
    @Test
    void aMembershipThatCameByASplitEndsWithItsWindow() {
        kept.define(1, CARTED_NOT_BOUGHT);
        OneId older = newPersonWho("order_paid");
        OneId younger = newPersonWho("cart_item_added");
        kept.world().merge(older, younger, now("identity_linked", older));
        kept.stream();
        divide(older, younger, true);
        kept.stream();
        assertThat(kept.members(1)).containsExactly(younger);

        kept.world().clock().advance(Duration.ofDays(3));
        kept.lookAtTheTime();

        assertThat(kept.members(1)).isEmpty();
    }

    @Test
    void afterSplitsAndMergesEverybodyIsWhereTheirOwnHistoryPutsThem() {
        Chance chance = new Chance(13);
        Map<Long, Condition> segments = randomSegments(chance);
        List<OneId> people = RandomPeople.land(kept.world(), chance, 72);
        kept.stream();

        for (boolean apart : new boolean[] {true, false, true}) {
            for (int i = 0; i + 1 < people.size(); i += 9) {
                divide(people.get(i), people.get(i + 1), apart);
            }
            kept.stream();
            segments.forEach((id, condition) -> assertThat(kept.members(id))
                    .as("segment " + id + (apart ? " split" : " merged"))
                    .isEqualTo(kept.truth(condition)));
        }

        int before = kept.log().told().size();
        segments.keySet().forEach(kept::compute);
        assertThat(kept.log().told().subList(before, kept.log().told().size()))
                .as("what the projection says otherwise")
                .isEmpty();
    }

    @Test
    void publishingComputesEverybodyAndArchivingLetsEverybodyGo() {
        OneId person = newPersonWho("cart_item_added");
        kept.stream();
        kept.define(1, CARTED_NOT_BOUGHT);
        kept.compute(1);

        assertThat(kept.members(1)).containsExactly(person);
        assertThat(told()).containsExactly(person.value() + " ENTERED COMPUTATION");
        assertThat(kept.bean(Recounts.class).find(List.of(CARTED)).get(CARTED).state())
                .isEqualTo(Computation.State.IDLE);

        kept.world().clock().advance(Duration.ofDays(3));
        kept.lookAtTheTime();
        assertThat(kept.members(1)).isEmpty();

        OneId other = newPersonWho("cart_item_added");
        kept.stream();
        assertThat(kept.members(1)).containsExactly(other);
        kept.archive(1);
        kept.compute(1);
        assertThat(kept.members(1)).isEmpty();
    }

    @Test
    void aSegmentInASegmentFollowsWhatItsEventsDo() {
        kept.define(1, CARTED_NOT_BOUGHT);
        kept.define(
                2,
                new All(List.of(new InSegment(1, true), new AttributeIs("city", cdp.segment.condition.Test.eq("上海")))));
        OneId person = newPersonWho("page_viewed");
        kept.world()
                .land(
                        person,
                        Events.told("{\"city\":\"上海\"}", kept.world().clock().instant(), Events.user("u")));
        kept.stream();
        assertThat(kept.members(2)).isEmpty();

        kept.world().land(person, now("cart_item_added", person));
        kept.stream();

        assertThat(kept.members(2)).containsExactly(person);
    }

    @Test
    void whatTheStreamKeepsAFullComputationFindsToo() {
        Chance chance = new Chance(11);
        Map<Long, Condition> segments = randomSegments(chance);
        RandomPeople.land(kept.world(), chance, 120);
        kept.stream();
        int before = kept.log().told().size();
        segments.forEach((id, condition) ->
                assertThat(kept.members(id)).as("segment " + id).isEqualTo(kept.truth(condition)));

        segments.keySet().forEach(kept::compute);

        assertThat(kept.log().told().subList(before, kept.log().told().size())).isEmpty();
        segments.forEach((id, condition) -> kept.define(100 + id, condition));
        segments.keySet().forEach(id -> {
            kept.compute(100 + id);
            assertThat(kept.members(100 + id)).isEqualTo(kept.members(id));
        });
    }

    @Test
    void whateverHappensDuringComputationsMembershipsAreTrueThenAndAsTimeGoesOn() {
        Chance chance = new Chance(12);
        List<OneId> people = new ArrayList<>(RandomPeople.land(kept.world(), chance, 60));
        kept.stream();
        Map<Long, Condition> segments = randomSegments(chance);
        kept.whileAsked(() -> {
            for (int i = 0; i < 25; i++) {
                OneId person =
                        kept.world().persons().current(chance.one(people)).orElseThrow();
                kept.world().land(person, RandomPeople.event(chance, person));
            }
            people.addAll(RandomPeople.land(kept.world(), chance, 3));
            kept.stream();
            kept.world().clock().advance(Duration.ofMinutes(40));
        });
        segments.keySet().forEach(kept::compute);

        for (int step = 0; step < 14; step++) {
            kept.lookAtTheTime();
            kept.stream();
            segments.forEach((id, condition) -> assertThat(kept.members(id))
                    .as("segment " + id + " at " + kept.world().clock().instant())
                    .isEqualTo(kept.truth(condition)));
            kept.world().clock().advance(Duration.ofHours(9));
        }
    }

    @Test
    void aComputationCutOffByACrashIsTakenUpAgain() {
        OneId person = newPersonWho("cart_item_added");
        kept.stream();
        kept.define(1, CARTED_NOT_BOUGHT);
        kept.whileAsked(() -> {
            throw new StackOverflowError("the process dies");
        });
        assertThatThrownBy(() -> kept.compute(1)).isInstanceOf(Error.class);
        OneId meanwhile = newPersonWho("cart_item_added");
        kept.stream();
        kept.whileAsked(() -> {});

        Computing.takeUpAgain(kept.beans());
        while (Computing.runNext(kept.beans())) {
            // until none waits
        }

        assertThat(kept.members(1)).containsExactly(person, meanwhile);
    }

    private Map<Long, Condition> randomSegments(Chance chance) {
        Map<Long, Condition> segments = new HashMap<>();
        for (long id = 1; id <= 12; id++) {
            Condition condition = chance.condition(2, (int) id - 1);
            segments.put(id, condition);
            kept.define(id, condition);
        }
        return segments;
    }
}
