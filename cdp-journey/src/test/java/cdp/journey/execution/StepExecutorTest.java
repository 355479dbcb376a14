package cdp.journey.execution;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.OneId;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.journey.JourneyId;
import cdp.journey.definition.Definition;
import cdp.journey.definition.DefinitionReader;
import cdp.journey.definition.References;
import cdp.journey.execution.Run.State;
import cdp.profile.Happenings.Happening;
import cdp.segment.SegmentId;
import cdp.segment.condition.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepExecutorTest {
    private static final Instant T0 = Instant.parse("2026-11-18T06:20:00Z");
    private static final OneId PERSON = new OneId(42);
    private static final JourneyId JOURNEY = new JourneyId(1);

    private final Definition cart = definition("""
            {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"cart_item_added","key":"cart_id"}},
              {"id":"n2","kind":"wait_for_event","settings":{"event":"order_paid","sameKey":true,"amount":30,"unit":"minutes"}},
              {"id":"n3","kind":"send","settings":{"channel":"email","templateId":1}},
              {"id":"n4","kind":"send","settings":{"channel":"email","templateId":2}}],
             "edges":[{"from":"n1","to":"n2"},{"from":"n2","port":"timeout","to":"n3"},{"from":"n2","port":"happened","to":"n4"}],
             "goal":{"event":"order_paid","sameKey":true,"withinHours":48},"exitOn":[{"event":"account_closed"}]}
            """);

    private final List<Happening> happened = new ArrayList<>();
    private final Map<Condition, Boolean> known = new HashMap<>();

    @Test
    void itWaitsForTheEventAndGoesOnWhenTheTimeIsOver() {
        Run waiting = blocked(advance(cart, start(cart), T0));
        assertThat(waiting.node()).isEqualTo("n2");
        assertThat(waiting.dueAt()).isEqualTo(T0.plus(Duration.ofMinutes(30)));

        assertThat(blocked(advance(cart, waiting, T0.plusSeconds(60))).dueAt()).isEqualTo(waiting.dueAt());

        Advance over = advance(cart, waiting, T0.plus(Duration.ofMinutes(30)));
        assertThat(touched(over)).containsExactly("n3 c1");
        assertThat(over).isInstanceOfSatisfying(Advance.Finished.class, finished -> {
            assertThat(finished.run().state()).isEqualTo(State.COMPLETED);
            assertThat(finished.run().dueAt()).isEqualTo(T0.plus(Duration.ofHours(48)));
        });
    }

    @Test
    void anEventOfTheSameKeyThatCameBeforeTheWaitBeganCounts() {
        paid("c1", T0.plusSeconds(1));

        Advance over = advance(withoutGoal(), start(withoutGoal()), T0.plusSeconds(2));

        assertThat(touched(over)).containsExactly("n4 c1");
    }

    @Test
    void anotherCartAnEarlierOrderAndALateOneDoNotCount() {
        paid("c2", T0.plusSeconds(1));
        paid("c1", T0.minusSeconds(1));
        paid("c1", T0.plus(Duration.ofMinutes(31)));

        Run waiting = blocked(advance(withoutGoal(), start(withoutGoal()), T0.plusSeconds(2)));

        assertThat(touched(advance(withoutGoal(), waiting, T0.plus(Duration.ofHours(1)))))
                .containsExactly("n3 c1");
    }

    @Test
    void reachingTheGoalEndsTheWalkAlsoAfterItsEndAndIsWorthSomething() {
        Run completed = ((Advance.Finished)
                        advance(cart, blocked(advance(cart, start(cart), T0)), T0.plus(Duration.ofMinutes(30))))
                .run();
        paid("c1", T0.plus(Duration.ofHours(5)));

        Advance.Finished reached = (Advance.Finished) advance(cart, completed, T0.plus(Duration.ofHours(5)));

        assertThat(reached.run().state()).isEqualTo(State.CONVERTED);
        assertThat(reached.run().convertedAt()).isEqualTo(T0.plus(Duration.ofHours(5)));
        assertThat(reached.run().revenue()).isEqualByComparingTo("99.5");
        assertThat(reached.run().dueAt()).isNull();
        assertThat(touched(reached)).isEmpty();
    }

    @Test
    void theGoalCannotBeReachedTooLate() {
        Run waiting = blocked(advance(cart, start(cart), T0));
        paid("c1", T0.plus(Duration.ofHours(49)));

        Advance.Finished over = (Advance.Finished) advance(cart, waiting, T0.plus(Duration.ofHours(50)));

        assertThat(over.run().state()).isEqualTo(State.COMPLETED);
        assertThat(over.run().dueAt()).isNull();
    }

    @Test
    void anExitEventEndsTheWalkBeforeAnythingIsSent() {
        Run waiting = blocked(advance(cart, start(cart), T0));
        happened.add(new Happening(id(), "account_closed", T0.plusSeconds(5), JsonDoc.EMPTY));

        Advance.Finished left = (Advance.Finished) advance(cart, waiting, T0.plus(Duration.ofMinutes(30)));

        assertThat(left.run().state()).isEqualTo(State.EXITED);
        assertThat(touched(left)).isEmpty();
    }

    @Test
    void itAsksForWhatItDoesNotKnowAndDecidesWhenItDoes() {
        Definition branch = definition("""
                {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"e"}},
                  {"id":"n2","kind":"branch","settings":{"condition":{"type":"attribute","key":"city","test":{"op":"eq","values":["上海"]}}}},
                  {"id":"n3","kind":"set_attribute","settings":{"key":"seen","value":true}}],
                 "edges":[{"from":"n1","to":"n2"},{"from":"n2","port":"yes","to":"n3"}]}
                """);
        Advance asks = advance(branch, start(branch), T0);
        assertThat(asks).isInstanceOf(Advance.Asks.class);

        known.put(((Advance.Asks) asks).condition(), true);

        Advance.Finished over = (Advance.Finished) advance(branch, start(branch), T0);
        assertThat(over.effects())
                .contains(new Effect.LeftBy("n2", "yes"), new Effect.Attribute("n3", "seen", "true", "c1"));
    }

    @Test
    void aNodeOnAWayRoundSendsOnceEachTime() {
        Definition loop = definition("""
                {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"e"}},
                  {"id":"n2","kind":"send","settings":{"channel":"email","templateId":1}},
                  {"id":"n3","kind":"wait","settings":{"amount":1,"unit":"days"}}],
                 "edges":[{"from":"n1","to":"n2"},{"from":"n2","to":"n3"},{"from":"n3","to":"n2"}]}
                """);
        Advance first = advance(loop, start(loop), T0);
        assertThat(touched(first)).containsExactly("n2 c1");

        Advance second = advance(loop, blocked(first), T0.plus(Duration.ofDays(1)));

        assertThat(touched(second)).containsExactly("n2 c1#2");
        assertThat(blocked(second).dueAt()).isEqualTo(T0.plus(Duration.ofDays(2)));
    }

    @Test
    void armsAreSharedOutAsTheyWeighAndLastForAPerson() {
        Definition split = definition("""
                {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"e"}},
                  {"id":"n2","kind":"split","settings":{"arms":[{"id":"a","weight":60},{"id":"b","weight":30}],"control":{"weight":10}}}],
                 "edges":[{"from":"n1","to":"n2"}]}
                """);
        List<String> arms = IntStream.rangeClosed(1, 10_000)
                .mapToObj(
                        person -> Arms.choose(split, JOURNEY, new OneId(person)).get("n2"))
                .toList();

        assertThat(arms.stream().filter("a"::equals).count()).isBetween(5_800L, 6_200L);
        assertThat(arms.stream().filter("control"::equals).count()).isBetween(880L, 1_120L);
        assertThat(Arms.choose(split, JOURNEY, PERSON)).isEqualTo(Arms.choose(split, JOURNEY, PERSON));
        assertThat(IntStream.rangeClosed(1, 100)
                        .filter(person -> !Arms.choose(split, new JourneyId(2), new OneId(person))
                                .equals(Arms.choose(split, JOURNEY, new OneId(person))))
                        .count())
                .isGreaterThan(20);
    }

    private Definition withoutGoal() {
        return definition("""
            {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"cart_item_added","key":"cart_id"}},
              {"id":"n2","kind":"wait_for_event","settings":{"event":"order_paid","sameKey":true,"amount":30,"unit":"minutes"}},
              {"id":"n3","kind":"send","settings":{"channel":"email","templateId":1}},
              {"id":"n4","kind":"send","settings":{"channel":"email","templateId":2}}],
             "edges":[{"from":"n1","to":"n2"},{"from":"n2","port":"timeout","to":"n3"},{"from":"n2","port":"happened","to":"n4"}]}
            """);
    }

    private void paid(String cart, Instant at) {
        happened.add(new Happening(
                id(), "order_paid", at, new JsonDoc("{\"cart_id\":\"" + cart + "\",\"amount\":\"99.5\"}")));
    }

    private static EventId id() {
        return new EventId(UUID.randomUUID());
    }

    private Advance advance(Definition definition, Run run, Instant now) {
        WalkFacts facts = new WalkFacts(Map.of(PERSON, happened), now);
        known.forEach((condition, holds) -> facts.learn(condition, Map.of(PERSON, holds)));
        return StepExecutor.advance(definition, run, now, facts.of(run, definition));
    }

    private static Run blocked(Advance advance) {
        assertThat(advance).isInstanceOf(Advance.Blocked.class);
        return ((Advance.Blocked) advance).run();
    }

    private static List<String> touched(Advance advance) {
        List<Effect> effects = switch (advance) {
            case Advance.Blocked(var run, var all) -> all;
            case Advance.Finished(var run, var all) -> all;
            case Advance.Asks asks -> List.of();
        };
        return effects.stream()
                .filter(Effect.Touch.class::isInstance)
                .map(effect -> effect.node() + ' ' + ((Effect.Touch) effect).occurrence())
                .toList();
    }

    private static Run start(Definition definition) {
        return new Run(
                1,
                JOURNEY,
                1,
                PERSON,
                "c1",
                "c1",
                State.ACTIVE,
                "n1",
                null,
                T0,
                null,
                Arms.choose(definition, JOURNEY, PERSON),
                false,
                Map.of(),
                new Triggered("trigger", "cart_item_added", T0, new JsonDoc("{\"cart_id\":\"c1\"}")),
                T0,
                null,
                definition.goal() == null ? null : T0.plus(definition.goal().within()),
                null,
                null);
    }

    private static Definition definition(String json) {
        return new DefinitionReader(new References() {
                    @Override
                    public boolean hasTemplate(long id) {
                        return true;
                    }

                    @Override
                    public boolean hasSegment(SegmentId id) {
                        return true;
                    }
                })
                .read(json)
                .sound()
                .orElseThrow();
    }
}
