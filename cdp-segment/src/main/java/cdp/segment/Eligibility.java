package cdp.segment;

import cdp.identity.OneId;
import cdp.segment.condition.Condition;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition holds for a person, from what has landed on the person by now. Thread-safe; reads in the caller's
 * transaction where there is one. A OneID merged away is asked about as the person it is today.
 */
public interface Eligibility {

    /** Somebody who does not exist passes nothing, and never will by time alone. */
    Answer check(Condition condition, OneId person, Instant now);

    /** As {@link #check(Condition, OneId, Instant)} for many at a time; each person asked about has an answer. */
    Map<OneId, Answer> check(Condition condition, Collection<OneId> people, Instant now);

    /**
     * @param nextChangeAt the answer stays what it is before this instant unless something lands on the person; null when time alone
     *     never changes it. At the instant itself it has changed, or, for a person with very many events, may have.
     */
    record Answer(boolean holds, @Nullable Instant nextChangeAt) {}
}
