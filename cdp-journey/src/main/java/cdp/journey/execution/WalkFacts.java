package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.journey.definition.Definition;
import cdp.journey.definition.EventRule;
import cdp.profile.Happenings.Happening;
import cdp.segment.condition.Condition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the people of a batch, found out for all of them at once as it is asked for. */
final class WalkFacts {
    private final Map<OneId, List<Happening>> events;
    private final Map<Condition, Map<OneId, Boolean>> answers = new HashMap<>();
    private final Instant now;

    WalkFacts(Map<OneId, List<Happening>> events, Instant now) {
        this.events = events;
        this.now = now;
    }

    void learn(Condition condition, Map<OneId, Boolean> holds) {
        answers.computeIfAbsent(condition, first -> new HashMap<>()).putAll(holds);
    }

    Facts of(Run run, Definition definition) {
        return new Facts() {
            @Override
            public Optional<Boolean> holds(Condition condition) {
                return Optional.ofNullable(
                        answers.getOrDefault(condition, Map.of()).get(run.person()));
            }

            @Override
            public Optional<Happening> first(EventRule rule, Instant until) {
                return events.getOrDefault(run.person(), List.of()).stream()
                        .filter(event ->
                                !event.occurredAt().isBefore(run.trigger().at())
                                        && !event.occurredAt().isAfter(until)
                                        && !event.id()
                                                .value()
                                                .toString()
                                                .equals(run.trigger().id())
                                        && StepExecutor.satisfies(rule, event, definition.key(), run.key(), now))
                        .findFirst();
            }
        };
    }
}
