package cdp.journey.execution;

import cdp.journey.definition.Definition;
import cdp.journey.definition.EventRule;
import cdp.journey.definition.Goal;
import cdp.journey.definition.Step;
import cdp.journey.execution.Run.State;
import cdp.profile.Happenings.Happening;
import cdp.segment.condition.Condition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks one person on until something must be waited for. Pure: the same walk, instant and facts always lead to the same place, so a
 * walk whose outcome was not stored is simply walked again.
 */
final class StepExecutor {
    /** No definition that may be published comes near; one that did would otherwise never return. */
    private static final int MOST_STEPS = 1_000;

    private StepExecutor() {}

    static Advance advance(Definition definition, Run run, Instant now, Facts facts) {
        return new Walk(definition, run, now, facts).advance();
    }

    private static final class Walk {
        private final Definition definition;
        private final Instant now;
        private final Facts facts;
        private final List<Effect> effects = new ArrayList<>();
        private Run run;

        Walk(Definition definition, Run run, Instant now, Facts facts) {
            this.definition = definition;
            this.run = run;
            this.now = now;
            this.facts = facts;
        }

        Advance advance() {
            reachGoal();
            if (!run.isActive()) {
                return finished(run);
            }
            if (definition.exitOn().stream()
                    .anyMatch(rule -> facts.first(rule, now).isPresent())) {
                return finished(run.finished(State.EXITED, now));
            }
            Condition exit = definition.exit();
            if (exit != null) {
                Optional<Boolean> leaves = facts.holds(exit);
                if (leaves.isEmpty()) {
                    return new Advance.Asks(exit);
                }
                if (leaves.get()) {
                    return finished(run.finished(State.EXITED, now));
                }
            }
            return walk();
        }

        private void reachGoal() {
            Goal goal = definition.goal();
            Instant until = run.goalUntil();
            if (goal != null && until != null && run.convertedAt() == null && run.state() != State.EXITED) {
                facts.first(goal.event(), until)
                        .ifPresent(reached -> run = run.converted(reached.occurredAt(), worth(reached), now));
            }
        }

        private Advance walk() {
            for (int steps = 0; steps < MOST_STEPS; steps++) {
                Optional<Advance> done = step();
                if (done.isPresent()) {
                    return done.get();
                }
            }
            return finished(run.finished(State.EXITED, now));
        }

        /** Empty when the person has gone on to another node. */
        private Optional<Advance> step() {
            return switch (definition.step(run.node())) {
                case Step.Trigger trigger -> leave(Step.NEXT);
                case Step.Wait wait -> isOver(wait.length()) ? leave(Step.NEXT) : blocked();
                case Step.WaitForEvent wait -> await(wait);
                case Step.Branch branch -> choose(branch.condition());
                case Step.Split split -> separate();
                case Step.SendEmail send -> touch(send);
                case Step.CallWebhook call -> touch(call);
                case Step.SetAttribute set -> {
                    effects.add(new Effect.Attribute(run.node(), set.key(), set.value(), occurrence()));
                    yield leave(Step.NEXT);
                }
                case Step.End end -> Optional.of(finished(run.finished(State.COMPLETED, now)));
            };
        }

        private boolean isOver(Duration length) {
            if (run.until() == null) {
                run = run.at(run.node(), now.plus(length));
            }
            return !now.isBefore(Objects.requireNonNull(run.until()));
        }

        private Optional<Advance> await(Step.WaitForEvent wait) {
            boolean over = isOver(wait.atMost());
            if (facts.first(wait.event(), Objects.requireNonNull(run.until())).isPresent()) {
                return leave(Step.WaitForEvent.HAPPENED);
            }
            return over ? leave(Step.WaitForEvent.TIMEOUT) : blocked();
        }

        private Optional<Advance> choose(Condition condition) {
            Optional<Boolean> holds = facts.holds(condition);
            return holds.isEmpty()
                    ? Optional.of(new Advance.Asks(condition))
                    : leave(holds.get() ? Step.Branch.YES : Step.Branch.NO);
        }

        private Optional<Advance> separate() {
            String arm = run.arms().getOrDefault(run.node(), Step.Split.CONTROL);
            if (arm.equals(Step.Split.CONTROL)) {
                run = run.asControl();
            }
            return leave(arm);
        }

        private Optional<Advance> touch(Step step) {
            effects.add(new Effect.Touch(run.node(), step, occurrence()));
            return leave(Step.NEXT);
        }

        /** What this passage is about: a node on a way round is passed again and may then send again. */
        private String occurrence() {
            Map<String, Integer> visits = new HashMap<>(run.visits());
            int visit = visits.merge(run.node(), 1, Integer::sum);
            run = run.visited(visits);
            return visit == 1 ? run.occurrence() : run.occurrence() + '#' + visit;
        }

        private Optional<Advance> leave(String port) {
            effects.add(new Effect.LeftBy(run.node(), port));
            Optional<String> next = definition.after(run.node(), port);
            if (next.isEmpty()) {
                return Optional.of(finished(run.finished(State.COMPLETED, now)));
            }
            run = run.at(next.get(), null);
            effects.add(new Effect.CameTo(next.get()));
            return Optional.empty();
        }

        private Optional<Advance> blocked() {
            return Optional.of(new Advance.Blocked(run.due(run.until()), effects));
        }

        private Advance finished(Run over) {
            // Looked at once more when the goal can no longer be reached, so that nothing is watched for in vain.
            return new Advance.Finished(over.due(over.isHoping(now) ? over.goalUntil() : null), effects);
        }
    }

    /** Whether one event satisfies a rule, apart from when it happened. */
    static boolean satisfies(
            EventRule rule, Happening event, @Nullable String keyName, @Nullable String key, Instant now) {
        return event.name().equals(rule.event())
                && (!rule.sameKey()
                        || (keyName != null && key != null && key.equals(Keys.value(event.properties(), keyName))))
                && cdp.segment.PropertyTests.pass(rule.where(), event.properties(), now);
    }

    private static @Nullable BigDecimal worth(Happening event) {
        return Keys.amount(event.properties());
    }
}
