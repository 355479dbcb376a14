package cdp.journey.execution;

import cdp.journey.definition.EventRule;
import cdp.profile.Happenings.Happening;
import cdp.segment.condition.Condition;
import java.time.Instant;
import java.util.Optional;

/** What the executor may know about the person of a walk. */
interface Facts {

    /** Whether the condition holds now; empty when nobody has found out yet. */
    Optional<Boolean> holds(Condition condition);

    /** The first event since the trigger, and not the trigger itself, that satisfies the rule no later than {@code until}. */
    Optional<Happening> first(EventRule rule, Instant until);
}
