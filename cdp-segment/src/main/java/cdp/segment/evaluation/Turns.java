package cdp.segment.evaluation;

import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.Group;
import cdp.segment.condition.InSegment;
import cdp.segment.condition.Test;
import cdp.segment.condition.Where;
import cdp.segment.condition.Window;
import cdp.segment.evaluation.PersonFacts.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Gathers the instants after now at which something a condition looks at comes into a window, or leaves it. */
final class Turns {
    private final Definitions definitions;
    private final PersonFacts facts;
    private final Instant now;
    private final Set<Instant> turns;

    Turns(Definitions definitions, PersonFacts facts, Instant now, Set<Instant> turns) {
        this.definitions = definitions;
        this.facts = facts;
        this.now = now;
        this.turns = turns;
    }

    void of(Condition condition) {
        switch (condition) {
            case Group group -> group.conditions().forEach(this::of);
            case AttributeIs is -> ofValue(is.test(), facts.attribute(is.key()));
            case EventDone done -> facts.deeds(done.event()).forEach(deed -> ofDeed(done, deed));
            case InSegment member -> {
                Condition definition = definitions.of(member.segmentId());
                if (definition != null) {
                    of(definition);
                }
            }
        }
    }

    private void ofDeed(EventDone done, Deed deed) {
        add(deed.at());
        if (done.window() instanceof Window.Last(var span)) {
            add(deed.at().plus(span.length()));
        }
        for (Where where : done.where()) {
            if (where.test().dependsOnNow()) {
                ofValue(where.test(), deed.properties().path(where.property()));
            }
        }
    }

    private void ofValue(Test test, JsonNode value) {
        Instant held = test.dependsOnNow() ? ValueTest.moment(value) : null;
        if (held != null) {
            Duration length = test.span().length();
            add(held);
            add(held.plus(length));
        }
    }

    private void add(Instant turn) {
        if (turn.isAfter(now)) {
            turns.add(turn);
        }
    }
}
