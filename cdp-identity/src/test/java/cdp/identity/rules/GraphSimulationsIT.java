package cdp.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.PersonalValues;
import cdp.identity.RuleDocument;
import cdp.identity.RuleEffects;
import cdp.identity.RuleEffects.Bar;
import cdp.identity.RuleEffects.Because;
import cdp.identity.RuleEffects.Cluster;
import cdp.identity.RuleEffects.Hub;
import cdp.identity.RuleEffects.Move;
import cdp.identity.RuleEffects.Part;
import cdp.identity.RuleEffects.Reason;
import cdp.identity.RuleSimulation;
import cdp.identity.RuleSimulation.State;
import cdp.identity.RuleSimulations.SimulationRunning;
import cdp.identity.RulesRefused;
import cdp.identity.linking.Policy;
import cdp.identity.linking.Standing;
import cdp.ingest.Identifier;
import cdp.ingest.testing.Events;
import cdp.ingest.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Graphs small enough to know by hand what must come out. */
class GraphSimulationsIT {
    private static final Instant DAY_ONE = Instant.parse("2026-01-01T00:00:00Z");

    private final TestDatabase database = TestDatabase.migrated("ingest", "identity");
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final Clock clock = Clock.fixed(Events.NOW, ZoneOffset.UTC);
    private final StandardKinds kinds = new StandardKinds(jdbc);
    private final JdbcRuleSets rules = new JdbcRuleSets(jdbc, kinds, clock);
    private final RuleDocument inForce = rules.inForce().document();
    private final List<Runnable> onKey = new ArrayList<>();

    private static UUID named(Identifier identifier) {
        return UUID.nameUUIDFromBytes(identifier.toString().getBytes(StandardCharsets.UTF_8));
    }

    private final PersonalValues values = new PersonalValues() {
        @Override
        public UUID key(Identifier identifier) {
            onKey.forEach(Runnable::run);
            return named(identifier);
        }

        @Override
        public byte[] seal(String value) {
            return value.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8);
        }
    };

    private GraphSimulations simulations(Executor background) {
        return new GraphSimulations(
                new GraphReader(jdbc, values), kinds, rules, database.transactions(), clock, background);
    }

    private final GraphSimulations simulations = simulations(Runnable::run);

    private UUID has(String kind, String value) {
        Identifier identifier = new Identifier(kind, "", value);
        UUID key = named(identifier);
        jdbc.update("""
                INSERT INTO identity.identifiers (key, kind, scope, value, one_id, home, first_seen, last_seen, source_id, event_id)
                VALUES (?, ?, '', ?, 1, 1, now(), now(), 1, ?)
                """, key, kind, value, UUID.randomUUID());
        return key;
    }

    /** A trusted sender saw two identifiers together, so many days after the first day. */
    private void seen(UUID one, UUID other, int day) {
        Timestamp at = Timestamp.from(DAY_ONE.plus(Duration.ofDays(day)));
        boolean ordered = one.compareTo(other) < 0;
        jdbc.update("""
                INSERT INTO identity.links (a, b, verified_first, verified_last, verified_count, claimed_count, first_at,
                    source_id, event_id)
                VALUES (?, ?, ?, ?, 1, 0, ?, 1, ?)
                """, ordered ? one : other, ordered ? other : one, at, at, at, UUID.randomUUID());
    }

    private void ruled(UUID one, UUID other, String ruling) {
        boolean ordered = one.compareTo(other) < 0;
        jdbc.update(
                "INSERT INTO identity.decisions VALUES (?, ?, ?, now(), '周岚', ?)",
                ordered ? one : other,
                ordered ? other : one,
                ruling,
                UUID.randomUUID());
    }

    private RuleEffects effectsOf(RuleDocument draft) {
        RuleSimulation simulation =
                simulations.find(simulations.start(draft, "周岚").id()).orElseThrow();
        assertThat(simulation.error()).isNull();
        assertThat(simulation.state()).isEqualTo(State.DONE);
        assertThat(simulation.done()).isEqualTo(simulation.total());
        return Objects.requireNonNull(simulation.effects());
    }

    @Test
    void whatChangesIsCountedPersonByPerson() {
        UUID user1 = has("user_id", "u1");
        UUID user2 = has("user_id", "u2");
        UUID shared = has("email", "shared@example.cn");
        seen(user1, shared, 1);
        seen(user2, shared, 2);
        UUID member = has("member_no", "m1");
        UUID phone1 = has("phone", "+8613900000001");
        UUID phone2 = has("phone", "+8613900000002");
        seen(member, phone1, 1);
        seen(member, phone2, 2);
        has("phone", "+8613900000003");
        has("phone", "+8613900000004");
        UUID desk = has("email", "desk@example.cn");
        List<UUID> clerks = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            clerks.add(has("crm_id", "c" + i));
            seen(clerks.getLast(), desk, i);
        }
        has("anonymous_id", "a device is nobody's name");

        RuleDocument draft = RuleDrafts.change(inForce, "user_id", RuleDrafts.limit(2, null));
        draft = RuleDrafts.change(draft, "phone", RuleDrafts.limit(1, null));
        draft = RuleDrafts.change(draft, "phone", RuleDrafts.blocked("139 0000 0004"));
        draft = RuleDrafts.change(draft, "email", RuleDrafts.genericAfter(3));
        RuleEffects effects = effectsOf(draft);

        assertThat(effects.identifiers()).isEqualTo(13);
        assertThat(effects.links()).isEqualTo(8);
        assertThat(effects.peopleBefore()).isEqualTo(7);
        assertThat(effects.peopleAfter()).isEqualTo(8);
        assertThat(effects.merges()).isEqualTo(1);
        assertThat(effects.splits()).isEqualTo(3);
        assertThat(effects.vanished()).isEqualTo(1);
        assertThat(effects.appeared()).isZero();
        assertThat(effects.moves()).isZero();
        assertThat(effects.merged()).singleElement().satisfies(example -> {
            assertThat(example.parts()).containsExactlyInAnyOrder(new Part(user1, 2), new Part(user2, 1));
            assertThat(example.because()).isEqualTo(new Because(Reason.LIMIT, "user_id", null));
        });
        assertThat(effects.split())
                .anySatisfy(example -> {
                    assertThat(example.parts()).containsExactly(new Part(member, 2), new Part(phone2, 1));
                    assertThat(example.because()).isEqualTo(new Because(Reason.LIMIT, "phone", null));
                })
                .filteredOn(example -> example.because().reason() == Reason.GENERIC)
                .hasSize(2)
                .allSatisfy(example -> assertThat(example.because().key()).isEqualTo(desk));
        assertThat(effects.hubs()).containsExactly(new Hub(desk, 4, 2, Standing.OPEN, Standing.GENERIC));
        assertThat(effects.sizes())
                .startsWith(new Bar(1, 1, 4, 6), new Bar(2, 2, 1, 1), new Bar(3, 5, 2, 1), new Bar(6, 10, 0, 0));
        assertThat(effects.largest().getFirst())
                .isEqualTo(
                        new Cluster(user1.compareTo(user2) < 0 ? user1 : user2, user1.compareTo(user2) < 0 ? 2 : 1, 3));
        assertThat(effects.unrecorded()).isEmpty();
    }

    @Test
    void theSameRulesChangeNothing() {
        UUID user = has("user_id", "u1");
        seen(user, has("email", "one@example.cn"), 1);
        seen(has("user_id", "u2"), user, 2);

        RuleEffects effects = effectsOf(inForce);

        assertThat(effects.peopleBefore()).isEqualTo(2);
        assertThat(effects.peopleAfter()).isEqualTo(2);
        assertThat(effects.merges() + effects.splits() + effects.moves() + effects.vanished() + effects.appeared())
                .isZero();
    }

    @Test
    void anIdentifierThatChangesHandsIsNoMergeAndNoSplit() {
        UUID former = has("user_id", "u1");
        UUID newcomer = has("user_id", "u2");
        UUID number = has("phone", "+8613900000001");
        seen(former, number, 1);
        seen(newcomer, number, 200);

        RuleEffects effects = effectsOf(RuleDrafts.policy(inForce, Policy.LAST_WINS));

        assertThat(effects.peopleBefore()).isEqualTo(2);
        assertThat(effects.peopleAfter()).isEqualTo(2);
        assertThat(effects.merges() + effects.splits()).isZero();
        assertThat(effects.moved())
                .containsExactly(new Move(number, former, newcomer, new Because(Reason.LIMIT, "user_id", null)));
    }

    @Test
    void aKindMadeWeakFollowsWhomItWasSeenWithLast() {
        UUID former = has("user_id", "u1");
        UUID newcomer = has("user_id", "u2");
        UUID address = has("email", "shared@example.cn");
        seen(former, address, 1);
        seen(newcomer, address, 2);

        RuleEffects effects = effectsOf(RuleDrafts.change(inForce, "email", RuleDrafts.strong(false)));

        assertThat(effects.peopleAfter()).isEqualTo(2);
        assertThat(effects.moved())
                .containsExactly(new Move(address, former, newcomer, new Because(Reason.WEAK, "email", address)));
    }

    @Test
    void aWindowLetsOldValuesGo() {
        UUID member = has("member_no", "m1");
        for (int i = 0; i < 4; i++) {
            seen(member, has("phone", "+861390000000" + i), i * 400);
        }

        RuleEffects effects = effectsOf(RuleDrafts.change(inForce, "phone", RuleDrafts.limit(1, 365)));

        assertThat(effects.peopleBefore()).isEqualTo(2);
        assertThat(effects.peopleAfter()).isEqualTo(1);
        assertThat(effects.merges()).isEqualTo(1);
    }

    @Test
    void whatPeopleRuledHoldsUnderTheDraftToo() {
        UUID one = has("user_id", "u1");
        UUID other = has("user_id", "u2");
        ruled(one, other, "together");
        UUID kept = has("user_id", "u3");
        UUID apart = has("phone", "+8613900000001");
        seen(kept, apart, 1);
        ruled(kept, apart, "apart");
        UUID blocked = has("email", "desk@example.cn");
        seen(has("user_id", "u4"), blocked, 1);
        jdbc.update("UPDATE identity.identifiers SET standing = 3 WHERE key = ?", blocked);

        RuleEffects effects = effectsOf(RuleDrafts.policy(inForce, Policy.LAST_WINS));

        assertThat(effects.peopleBefore()).isEqualTo(4);
        assertThat(effects.peopleAfter()).isEqualTo(4);
        assertThat(effects.merges() + effects.splits() + effects.moves()).isZero();
    }

    @Test
    void whatEarlierRulesBlockedIsOpenUnderADraftThatDoesNotBlockIt() {
        UUID desk = has("email", "desk@example.cn");
        seen(has("user_id", "u1"), desk, 1);
        seen(has("phone", "+8613900000001"), desk, 2);
        jdbc.update("UPDATE identity.identifiers SET standing = 3 WHERE key = ?", desk);
        jdbc.update(
                "INSERT INTO identity.orders VALUES (?, ?, 'block', NULL, ARRAY[?::uuid])",
                UUID.randomUUID(),
                Timestamp.from(DAY_ONE),
                desk);

        assertThat(effectsOf(inForce).peopleAfter()).isEqualTo(1);

        jdbc.update(
                "INSERT INTO identity.orders VALUES (?, ?, 'block', '周岚', ARRAY[?::uuid])",
                UUID.randomUUID(),
                Timestamp.from(DAY_ONE.plusSeconds(1)),
                desk);
        assertThat(effectsOf(inForce).peopleAfter()).isEqualTo(2);
    }

    @Test
    void aClaimJoinsWhoNeverNamedAnybodyUnderAnyDraft() {
        UUID user = has("user_id", "u1");
        UUID address = has("email", "one@example.cn");
        seen(user, address, 1);
        jdbc.update("UPDATE identity.links SET verified_first = NULL, verified_last = NULL, verified_count = 0,"
                + " claimed_first = now(), claimed_last = now(), claimed_count = 1");

        assertThat(effectsOf(inForce).peopleBefore()).isEqualTo(2);
        jdbc.update("UPDATE identity.identifiers SET named = false WHERE key = ?", address);
        assertThat(effectsOf(inForce).peopleBefore()).isEqualTo(1);
    }

    @Test
    void whatWasNeverWrittenDownIsSaid() {
        assertThat(effectsOf(RuleDrafts.change(inForce, "device_id", RuleDrafts.strong(true)))
                        .unrecorded())
                .containsExactly("device_id");
    }

    @Test
    void oneRunsAtATimeAndEndsWhenToldTo() {
        List<Runnable> waiting = new ArrayList<>();
        GraphSimulations queued = simulations(waiting::add);
        RuleSimulation first = queued.start(inForce, "周岚");

        assertThatThrownBy(() -> queued.start(inForce, "陈一"))
                .isInstanceOfSatisfying(
                        SimulationRunning.class,
                        running -> assertThat(running.id()).isEqualTo(first.id()));
        queued.cancel(first.id());
        waiting.removeFirst().run();

        assertThat(queued.find(first.id())).map(RuleSimulation::state).contains(State.CANCELLED);
        assertThat(queued.start(inForce, "陈一").state()).isEqualTo(State.RUNNING);
        assertThat(queued.recent()).hasSize(2);
    }

    @Test
    void oneCancelledOnItsWayEndsWithoutAResult() {
        has("phone", "+8613900000001");
        onKey.add(() -> simulations.cancel(simulations.recent().getFirst().id()));

        simulations.start(RuleDrafts.change(inForce, "phone", RuleDrafts.blocked("13900000001")), "周岚");

        RuleSimulation ended = simulations.recent().getFirst();
        assertThat(ended.state()).isEqualTo(State.CANCELLED);
        assertThat(ended.effects()).isNull();
    }

    @Test
    void aDraftThatCannotBeFollowedIsNotTried() {
        assertThatThrownBy(
                        () -> simulations.start(RuleDrafts.change(inForce, "phone", RuleDrafts.limit(0, null)), "周岚"))
                .isInstanceOf(RulesRefused.class);
        assertThat(simulations.recent()).isEmpty();
    }
}
