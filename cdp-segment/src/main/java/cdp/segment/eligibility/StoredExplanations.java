package cdp.segment.eligibility;

import cdp.identity.OneId;
import cdp.profile.Histories;
import cdp.profile.Histories.History;
import cdp.segment.Eligibility.Answer;
import cdp.segment.Explanations;
import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.Segments;
import cdp.segment.catalog.PublishedDefinitions;
import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.Group;
import cdp.segment.condition.InSegment;
import cdp.segment.describe.Describer;
import cdp.segment.evaluation.Definitions;
import cdp.segment.evaluation.Mentions;
import cdp.segment.evaluation.PersonEvaluator;
import cdp.segment.evaluation.PersonFacts;
import cdp.segment.evaluation.PersonFacts.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@Component
class StoredExplanations implements Explanations {
    private static final int MOST_EVENTS = 5;

    private final Histories histories;
    private final PublishedDefinitions published;
    private final Describer describer;

    StoredExplanations(Histories histories, PublishedDefinitions published, Segments segments) {
        this.histories = histories;
        this.published = published;
        this.describer = new Describer(
                id -> segments.find(new SegmentId(id)).map(Segment::name).orElse(String.valueOf(id)));
    }

    @Override
    public Optional<Explanation> explain(Condition condition, OneId person, Instant now) {
        Definitions definitions = published.now();
        Mentions mentions = Mentions.of(condition, definitions);
        History history = histories
                .read(List.of(person), mentions.events(), mentions.since(now))
                .get(person);
        if (history == null) {
            return Optional.empty();
        }
        PersonEvaluator evaluator = new PersonEvaluator(definitions);
        PersonFacts facts = PersonFacts.of(history);
        Answer answer = evaluator.answer(condition, facts, now);
        Walk walk = new Walk(evaluator, facts, now);
        walk.visit(condition, "root");
        return Optional.of(new Explanation(history.person(), answer.holds(), answer.nextChangeAt(), now, walk.nodes));
    }

    /** Goes through a condition, from the root down. */
    private final class Walk {
        private final PersonEvaluator evaluator;
        private final PersonFacts facts;
        private final Instant now;
        private final List<Node> nodes = new ArrayList<>();

        Walk(PersonEvaluator evaluator, PersonFacts facts, Instant now) {
            this.evaluator = evaluator;
            this.facts = facts;
            this.now = now;
        }

        void visit(Condition condition, String path) {
            nodes.add(new Node(
                    condition.id() == null ? path : condition.id(),
                    evaluator.holds(condition, facts, now),
                    condition instanceof AttributeIs is ? is.key() : null,
                    value(condition),
                    describer.describe(condition),
                    condition instanceof EventDone done ? events(done) : List.of()));
            if (condition instanceof Group group) {
                String prefix = path.equals("root") ? "" : path + ".";
                for (int i = 0; i < group.conditions().size(); i++) {
                    visit(group.conditions().get(i), prefix + "conditions[" + i + "]");
                }
            }
        }

        private @Nullable JsonNode value(Condition condition) {
            return switch (condition) {
                case AttributeIs is -> {
                    JsonNode held = facts.attribute(is.key());
                    yield held.isMissingNode() ? null : held;
                }
                case EventDone done ->
                    JsonNodeFactory.instance.numberNode(
                            evaluator.measure(done, facts, now).stripTrailingZeros());
                case Group _, InSegment _ -> null;
            };
        }

        private List<Seen> events(EventDone done) {
            return evaluator.counting(done, facts, now).stream()
                    .sorted(Comparator.comparing(Deed::at).reversed())
                    .limit(MOST_EVENTS)
                    .map(deed -> new Seen(deed.id(), done.event(), deed.at(), deed.document()))
                    .toList();
        }
    }
}
