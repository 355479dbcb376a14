package cdp.segment.compile;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.OneId;
import cdp.profile.Histories;
import cdp.profile.testing.World;
import cdp.segment.Eligibility.Answer;
import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import cdp.segment.evaluation.Definitions;
import cdp.segment.evaluation.Mentions;
import cdp.segment.evaluation.PersonEvaluator;
import cdp.segment.evaluation.PersonFacts;
import cdp.segment.testing.Chance;
import cdp.segment.testing.RandomPeople;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Same people, same conditions, same instants, two evaluators, equal answers. Extended by every engine that answers for everybody at
 * once; a difference is a bug of one of the two.
 */
abstract class ConditionContract {
    private static final int PEOPLE = 240;
    private static final int TREES = Integer.getInteger("cdp.contract.trees", 200);
    private static final long SEED = Long.getLong("cdp.contract.seed", 20261118);
    private static final int SEGMENTS = 4;

    @TempDir
    Path directory;

    protected World world;
    private final Chance chance = new Chance(SEED);
    private final Map<Long, Condition> segments = new HashMap<>();
    protected final Definitions definitions = segments::get;
    private final PersonEvaluator evaluator = new PersonEvaluator(definitions);
    private Map<OneId, PersonFacts> facts = Map.of();

    /** @param turn null when time alone changes nothing; else nothing changes before it */
    protected record Judged(boolean holds, Instant turn) {}

    protected abstract void begin(Path directory);

    protected abstract void end();

    /** Takes in what has landed, as it comes. */
    protected abstract void catchUp();

    /** Takes in what has landed, out of the tables. */
    protected abstract void rebuild();

    protected abstract Set<OneId> members(Condition condition, Instant now);

    /** Those it holds for and those for whom that may change with time. */
    protected abstract Map<OneId, Judged> membersAndTurns(Condition condition, Instant now);

    /** Everybody, and those it holds for. */
    protected abstract List<Long> counts(Condition condition, Instant now);

    @BeforeEach
    void landPeople() {
        world = new World(directory);
        begin(directory);
        for (long segment = 1; segment <= SEGMENTS; segment++) {
            segments.put(segment, chance.condition(2, (int) segment - 1));
        }
        segments.remove(2L);
        RandomPeople.land(world, chance, PEOPLE);
        readFacts();
    }

    @AfterEach
    void stop() {
        end();
        world.close();
    }

    private void readFacts() {
        facts = factsOf(Set.copyOf(Chance.EVENTS), null);
    }

    private Map<OneId, PersonFacts> factsOf(Set<String> events, Instant since) {
        List<OneId> everybody = world.persons().after(0, 100_000).stream()
                .map(person -> person.id())
                .toList();
        Map<OneId, PersonFacts> read = new TreeMap<>();
        world.bean(Histories.class)
                .read(everybody, events, since)
                .forEach((id, history) -> read.put(id, PersonFacts.of(history)));
        return read;
    }

    private Set<OneId> evaluated(Condition condition, Map<OneId, PersonFacts> people, Instant now) {
        Set<OneId> members = new TreeSet<>();
        people.forEach((id, person) -> {
            if (evaluator.holds(condition, person, now)) {
                members.add(id);
            }
        });
        return members;
    }

    private Instant instant() {
        return chance.time().plusNanos(1000L * chance.random().nextInt(-1, 2));
    }

    @Test
    void bothEvaluatorsAgreeOnEverybodyWhateverIsAsked() {
        catchUp();
        compare(TREES);
        rebuild();
        compare(TREES / 4);
    }

    private void compare(int trees) {
        int held = 0;
        for (int i = 0; i < trees; i++) {
            Condition condition = chance.condition(i % 4, SEGMENTS);
            Instant now = instant();
            String what = "tree " + i + " at " + now + ": " + ConditionCodec.encode(condition);
            Set<OneId> expected = evaluated(condition, facts, now);
            assertThat(members(condition, now)).as(what).isEqualTo(expected);
            assertThat(counts(condition, now)).as(what).containsExactly((long) facts.size(), (long) expected.size());
            held += expected.isEmpty() || expected.size() == facts.size() ? 0 : 1;
        }
        assertThat(held).as("trees that tell people apart").isGreaterThan(trees / 3);
    }

    @Test
    void whatNeedNotBeReadChangesNothing() {
        for (int i = 0; i < 100; i++) {
            Condition condition = chance.condition(i % 4, SEGMENTS);
            Instant now = instant();
            Mentions mentions = Mentions.of(condition, definitions);
            Map<OneId, PersonFacts> fewer = factsOf(mentions.events(), mentions.since(now));
            assertThat(evaluated(condition, fewer, now)).isEqualTo(evaluated(condition, facts, now));
        }
    }

    @Test
    void nothingChangesBeforeTheInstantForetoldAndSomethingDoesAtIt() {
        catchUp();
        int foretold = 0;
        for (int i = 0; i < TREES; i++) {
            Condition condition = chance.condition(i % 4, SEGMENTS);
            Instant now = instant();
            String what = "tree " + i + " at " + now + ": " + ConditionCodec.encode(condition);
            Map<OneId, Judged> judged = membersAndTurns(condition, now);
            for (var person : facts.entrySet()) {
                Answer answer = evaluator.answer(condition, person.getValue(), now);
                Instant next = answer.nextChangeAt();
                Judged sql = judged.getOrDefault(person.getKey(), new Judged(false, null));
                assertThat(sql.holds()).as(what).isEqualTo(answer.holds());
                foretold += next == null ? 0 : 1;
                staysUntil(
                        next == null ? now.plus(Duration.ofDays(9000)) : next, condition, person.getValue(), now, what);
                if (next != null) {
                    assertThat(next).isAfter(now);
                    assertThat(evaluator.holds(condition, person.getValue(), next))
                            .as(what + " changes at " + next)
                            .isNotEqualTo(answer.holds());
                    assertThat(sql.turn()).as(what).isNotNull().isAfter(now).isBeforeOrEqualTo(next);
                }
            }
        }
        assertThat(foretold).isGreaterThan(TREES);
    }

    private void staysUntil(Instant next, Condition condition, PersonFacts person, Instant now, String what) {
        boolean holds = evaluator.holds(condition, person, now);
        Duration length = Duration.between(now, next);
        for (Instant between : List.of(
                next.minusNanos(1000),
                now.plus(length.dividedBy(2)),
                now.plus(length.dividedBy(7)),
                now.plusNanos(1000))) {
            if (between.isBefore(next)) {
                assertThat(evaluator.holds(condition, person, between))
                        .as(what + " stays until " + next + ", asked at " + between)
                        .isEqualTo(holds);
            }
        }
    }

    @Test
    void theAnswerForEverybodyChangesAtTheInstantForetoldToo() {
        catchUp();
        for (int i = 0; i < TREES / 4; i++) {
            Condition condition = chance.condition(i % 4, SEGMENTS);
            Instant now = instant();
            for (var person : facts.entrySet()) {
                Instant next =
                        evaluator.answer(condition, person.getValue(), now).nextChangeAt();
                if (next != null) {
                    assertThat(members(condition, next).contains(person.getKey()))
                            .as(ConditionCodec.encode(condition) + " at " + next)
                            .isNotEqualTo(
                                    members(condition, next.minusNanos(1000)).contains(person.getKey()));
                    break;
                }
            }
        }
    }
}
