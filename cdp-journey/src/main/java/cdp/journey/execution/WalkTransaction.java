package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.journey.JourneyId;
import cdp.journey.JourneyProperties;
import cdp.journey.JourneySignals;
import cdp.journey.definition.Definition;
import cdp.journey.definition.Step;
import cdp.journey.report.Counters;
import cdp.journey.touch.Outcomes;
import cdp.journey.touch.TouchIntent;
import cdp.journey.touch.TouchPlanner;
import cdp.profile.Happenings;
import cdp.segment.Eligibility;
import cdp.segment.condition.Condition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch of walks in one transaction: claimed, walked on in memory, written back together with what they asked for. */
@Component
class WalkTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(WalkTransaction.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final RunTable runs;
    private final LiveJourneys journeys;
    private final Happenings happenings;
    private final Eligibility eligibility;
    private final TouchPlanner touches;
    private final Outcomes outcomes;
    private final Counters counters;
    private final JourneySignals signals;
    private final JourneyProperties properties;
    private final Clock clock;

    WalkTransaction(
            RunTable runs,
            LiveJourneys journeys,
            Happenings happenings,
            Eligibility eligibility,
            TouchPlanner touches,
            Outcomes outcomes,
            Counters counters,
            JourneySignals signals,
            JourneyProperties properties,
            Clock clock) {
        this.runs = runs;
        this.journeys = journeys;
        this.happenings = happenings;
        this.eligibility = eligibility;
        this.touches = touches;
        this.outcomes = outcomes;
        this.counters = counters;
        this.signals = signals;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return how many walks were due and are dealt with */
    @Transactional
    public int work() {
        Instant now = clock.instant();
        List<Run> due = runs.claim(now, properties.batchRuns());
        if (due.isEmpty()) {
            return 0;
        }
        Map<Run, Advance> advanced = advance(due, now);
        save(advanced, now);
        return due.size();
    }

    /** Walks everybody as far as is known, finds out at once what all of them ask, and walks those again. */
    private Map<Run, Advance> advance(List<Run> due, Instant now) {
        WalkFacts facts = new WalkFacts(events(due), now);
        Map<Run, Advance> advanced = new LinkedHashMap<>();
        List<Run> open = due;
        while (!open.isEmpty()) {
            Map<Condition, Set<OneId>> asked = new HashMap<>();
            List<Run> asking = new ArrayList<>();
            for (Run run : open) {
                Definition definition = definition(run);
                Advance advance = advance(definition, run, now, facts);
                if (advance instanceof Advance.Asks(var condition)) {
                    asked.computeIfAbsent(condition, first -> new HashSet<>()).add(run.person());
                    asking.add(run);
                } else {
                    advanced.put(run, advance);
                }
            }
            asked.forEach((condition, people) -> facts.learn(condition, check(condition, people, now)));
            open = asking;
        }
        return advanced;
    }

    /** One walk that cannot be walked must not hold up the others; it is tried again later. */
    private static Advance advance(Definition definition, Run run, Instant now, WalkFacts facts) {
        try {
            return StepExecutor.advance(definition, run, now, facts.of(run, definition));
        } catch (RuntimeException failed) {
            LOG.error(
                    "walk {} of journey {} cannot be walked on",
                    run.id(),
                    run.journey().value(),
                    failed);
            return new Advance.Blocked(run.due(now.plus(AFTER_FAILURE)), List.of());
        }
    }

    private Map<OneId, Boolean> check(Condition condition, Set<OneId> people, Instant now) {
        Map<OneId, Eligibility.Answer> answers = eligibility.check(condition, people, now);
        Map<OneId, Boolean> holds = HashMap.newHashMap(people.size());
        people.forEach(person -> {
            Eligibility.Answer answer = answers.get(person);
            holds.put(person, answer != null && answer.holds());
        });
        return holds;
    }

    private Map<OneId, List<Happenings.Happening>> events(List<Run> due) {
        Map<OneId, Instant> since = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Run run : due) {
            Set<String> watched = definition(run).watched();
            if (!watched.isEmpty()) {
                names.addAll(watched);
                since.merge(run.person(), run.trigger().at(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return happenings.since(since, names);
    }

    private void save(Map<Run, Advance> advanced, Instant now) {
        List<Run> after = new ArrayList<>();
        List<Long> watchless = new ArrayList<>();
        List<TouchIntent> intents = new ArrayList<>();
        List<Outcomes.Outcome> told = new ArrayList<>();
        Counters.Tally tally = new Counters.Tally();
        advanced.forEach((before, advance) -> {
            Run run = switch (advance) {
                case Advance.Blocked(var blocked, var effects) -> {
                    effects.forEach(effect -> take(blocked, effect, intents, told, tally, now));
                    yield blocked;
                }
                case Advance.Finished(var finished, var effects) -> {
                    effects.forEach(effect -> take(finished, effect, intents, told, tally, now));
                    yield finished;
                }
                case Advance.Asks(var condition) -> throw new IllegalStateException("nobody answered " + condition);
            };
            after.add(run);
            if (!run.isActive() && run.dueAt() == null) {
                watchless.add(run.id());
            }
            count(before, run, tally);
        });
        runs.save(after);
        runs.unwatch(watchless);
        counters.add(tally);
        outcomes.add(told);
        if (touches.plan(intents, now)) {
            signals.touches().giveAfterCommit();
        }
        if (!told.isEmpty()) {
            signals.outcomes().giveAfterCommit();
        }
    }

    private void take(
            Run run,
            Effect effect,
            List<TouchIntent> intents,
            List<Outcomes.Outcome> told,
            Counters.Tally tally,
            Instant now) {
        switch (effect) {
            case Effect.CameTo(var node) -> tally.add(run.journey(), node, "in");
            case Effect.LeftBy(var node, var port) -> tally.add(run.journey(), node, "port:" + port);
            case Effect.Touch touch -> intents.add(intent(run, touch));
            case Effect.Attribute set ->
                told.add(Outcomes.Outcome.attribute(
                        "journey-" + run.id() + '-' + set.node() + '-' + set.occurrence(),
                        run.person(),
                        now,
                        set.key(),
                        set.value(),
                        run.journey()));
        }
    }

    private TouchIntent intent(Run run, Effect.Touch touch) {
        String purpose = definition(run).purpose();
        return switch (touch.step()) {
            case Step.SendEmail send ->
                new TouchIntent(
                        run.journey(),
                        run.version(),
                        touch.node(),
                        run.person(),
                        touch.occurrence(),
                        run.id(),
                        "email",
                        send.template(),
                        null,
                        null,
                        send.purpose() == null ? purpose : send.purpose(),
                        true,
                        run.control(),
                        run.trigger().toJson());
            case Step.CallWebhook call ->
                new TouchIntent(
                        run.journey(),
                        run.version(),
                        touch.node(),
                        run.person(),
                        touch.occurrence(),
                        run.id(),
                        "webhook",
                        null,
                        call.url(),
                        call.bodyTemplate(),
                        call.purpose() == null ? purpose : call.purpose(),
                        call.send(),
                        run.control(),
                        run.trigger().toJson());
            default -> throw new IllegalStateException("node " + touch.node() + " sends nothing");
        };
    }

    private static void count(Run before, Run after, Counters.Tally tally) {
        JourneyId journey = after.journey();
        if (before.convertedAt() == null && after.convertedAt() != null) {
            tally.add(journey, "", "converted");
        }
        if (before.isActive() && after.state() == Run.State.COMPLETED) {
            tally.add(journey, "", "completed");
        }
        if (before.isActive() && after.state() == Run.State.EXITED) {
            tally.add(journey, "", "exited");
        }
    }

    private Definition definition(Run run) {
        return journeys.definition(run.journey(), run.version());
    }
}
