package cdp.journey.execution;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.OneId;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import cdp.ingest.testing.TestDatabase;
import cdp.profile.Happenings;
import cdp.profile.testing.World;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people taken for one, and divided again: walks and messages go with what they began with. */
class RunSplitsIT {
    private static final Identifier MEMBER = Events.member("m");
    private static final Identifier VISITOR = Events.anonymous("v");

    @TempDir
    private Path data;

    private World world;
    private OneId older;
    private OneId younger;

    @BeforeEach
    void twoTakenForOne() {
        world = new World(data, TestDatabase.migrated("ingest", "identity", "profile", "journey"));
        older = world.person();
        younger = world.person();
        world.land(older, Events.of(MEMBER));
        world.land(younger, Events.of(VISITOR));
        world.merge(older, younger, Events.of(MEMBER));
    }

    @AfterEach
    void end() {
        world.close();
    }

    private Event cart(Identifier by) {
        Event event = Events.of(
                Trust.SERVER,
                "cart_item_added",
                JsonDoc.EMPTY,
                JsonDoc.EMPTY,
                world.clock().instant(),
                by);
        world.land(older, event);
        return event;
    }

    private void divide() {
        world.divide(Map.of(MEMBER, older, VISITOR, younger), Map.of(older, older, younger, younger));
        follow(older, younger);
    }

    private void uniteAgain() {
        world.divide(Map.of(MEMBER, older, VISITOR, older), Map.of(older, older, younger, older));
        follow(older, younger);
    }

    private void follow(OneId... people) {
        RunSplits splits = new RunSplits(world.jdbc(), world.bean(Happenings.class), world.persons(), world.clock());
        new TransactionTemplate(world.transactions()).executeWithoutResult(status -> splits.follow(List.of(people)));
    }

    private long run(OneId person, String occurrence, String trigger) {
        long run = world.jdbc().queryForObject("""
                INSERT INTO journey.runs (journey_id, version, one_id, occurrence, state, node, arms, trigger, triggered_at, entered_at)
                VALUES (1, 1, ?, ?, 'active', 'n1', '{}', jsonb_build_object('id', ?::text), now(), now()) RETURNING id
                """, Long.class, person.value(), occurrence, trigger);
        world.jdbc().update("INSERT INTO journey.watches VALUES (?, 'order_paid', ?)", person.value(), run);
        return run;
    }

    private long run(OneId person, String occurrence, Event trigger) {
        return run(person, occurrence, trigger.id().value().toString());
    }

    private void touch(OneId person, long run, String occurrence, String status) {
        world.jdbc().update("""
                INSERT INTO journey.touches (journey_id, version, node, one_id, occurrence, run_id, channel, purpose, needs_consent,
                    control, trigger, status, due_at, planned_at)
                VALUES (1, 1, 'n3', ?, ?, ?, 'email', 'marketing', true, false, '{}', ?, now(), now())
                """, person.value(), occurrence, run, status);
    }

    private OneId walker(long run) {
        return new OneId(world.jdbc().queryForObject("SELECT one_id FROM journey.runs WHERE id = ?", Long.class, run));
    }

    private List<Long> watching(long run) {
        return world.jdbc().queryForList("SELECT one_id FROM journey.watches WHERE run_id = ?", Long.class, run);
    }

    private List<String> touches() {
        return world.jdbc()
                .queryForList(
                        "SELECT one_id || ' ' || occurrence || ' ' || status FROM journey.touches ORDER BY id",
                        String.class);
    }

    @Test
    void aWalkGoesWhereTheEventWentThatBeganIt() {
        long ofVisitor = run(older, "c1", cart(VISITOR));
        long ofMember = run(older, "c2", cart(MEMBER));
        touch(older, ofVisitor, "c1", "planned");
        touch(older, ofMember, "c2", "planned");

        divide();

        assertThat(walker(ofVisitor)).isEqualTo(younger);
        assertThat(watching(ofVisitor)).containsExactly(younger.value());
        assertThat(walker(ofMember)).isEqualTo(older);
        assertThat(watching(ofMember)).containsExactly(older.value());
        assertThat(touches()).containsExactly(younger.value() + " c1 planned", older.value() + " c2 planned");
        assertThat(world.jdbc()
                        .queryForObject("SELECT due_at FROM journey.runs WHERE id = ?", Timestamp.class, ofVisitor)
                        .toInstant())
                .isEqualTo(world.clock().instant());
    }

    @Test
    void whatWasSentIsRememberedOfWhomItWasSentTo() {
        long ofVisitor = run(older, "c1", cart(VISITOR));
        touch(older, ofVisitor, "c1", "accepted");

        divide();

        assertThat(touches()).containsExactly(younger.value() + " c1 accepted");
    }

    @Test
    void aWalkThatNoEventBeganGoesWithItsOneId() {
        long ofSegment = run(younger, "s1", "segment-5-2-17");
        long ofOlder = run(older, "s2", "segment-5-2-18");

        divide();
        assertThat(walker(ofSegment)).isEqualTo(younger);
        assertThat(walker(ofOlder)).isEqualTo(older);

        uniteAgain();
        assertThat(walker(ofSegment)).isEqualTo(older);
    }

    @Test
    void whoeverWalksAboutTheSameAlreadyDoesNotWalkTwice() {
        Event cart = cart(VISITOR);
        long already = run(younger, "c1", cart);
        long other = run(older, "c1", cart);
        touch(younger, already, "c1", "accepted");
        touch(older, other, "c1", "refused");

        divide();

        assertThat(walker(already)).isEqualTo(younger);
        assertThat(walker(other)).isEqualTo(older);
        assertThat(touches()).containsExactly(younger.value() + " c1 accepted", older.value() + " c1 refused");
    }

    @Test
    void followingTwiceChangesNothingMoreAndUnitingBringsEverythingBack() {
        long ofVisitor = run(older, "c1", cart(VISITOR));
        touch(older, ofVisitor, "c1", "planned");
        divide();
        List<String> once = world.jdbc().queryForList("SELECT r::text FROM journey.runs r", String.class);

        follow(older, younger);

        assertThat(world.jdbc().queryForList("SELECT r::text FROM journey.runs r", String.class))
                .isEqualTo(once);

        uniteAgain();

        assertThat(walker(ofVisitor)).isEqualTo(older);
        assertThat(watching(ofVisitor)).containsExactly(older.value());
        assertThat(touches()).containsExactly(older.value() + " c1 planned");
    }
}
