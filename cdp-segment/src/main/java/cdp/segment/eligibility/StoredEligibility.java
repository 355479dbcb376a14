package cdp.segment.eligibility;

import cdp.identity.OneId;
import cdp.profile.Histories;
import cdp.profile.Histories.History;
import cdp.segment.Eligibility;
import cdp.segment.catalog.PublishedDefinitions;
import cdp.segment.condition.Condition;
import cdp.segment.evaluation.Definitions;
import cdp.segment.evaluation.Mentions;
import cdp.segment.evaluation.PersonEvaluator;
import cdp.segment.evaluation.PersonFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
class StoredEligibility implements Eligibility {
    private static final Answer NOBODY = new Answer(false, null);

    private final Histories histories;
    private final PublishedDefinitions published;

    StoredEligibility(Histories histories, PublishedDefinitions published) {
        this.histories = histories;
        this.published = published;
    }

    @Override
    public Answer check(Condition condition, OneId person, Instant now) {
        return Objects.requireNonNull(check(condition, List.of(person), now).get(person));
    }

    @Override
    public Map<OneId, Answer> check(Condition condition, Collection<OneId> people, Instant now) {
        Definitions definitions = published.now();
        Mentions mentions = Mentions.of(condition, definitions);
        Map<OneId, History> known = histories.read(people, mentions.events(), mentions.since(now));
        PersonEvaluator evaluator = new PersonEvaluator(definitions);
        Map<OneId, Answer> answers = LinkedHashMap.newLinkedHashMap(people.size());
        for (OneId person : people) {
            History history = known.get(person);
            answers.put(person, history == null ? NOBODY : evaluator.answer(condition, PersonFacts.of(history), now));
        }
        return answers;
    }
}
