package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.journey.JourneyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's walk through one journey.
 *
 * @param occurrence what the walk is about; no person walks twice about the same
 * @param key the value of the trigger's key property; null when it has none
 * @param node where the person is
 * @param until when the wait there is over; null while none has begun
 * @param dueAt when the walk must be looked at; null when time alone does not move it
 * @param arm the arm of the first split, for comparison
 * @param arms by split, the arm chosen at entry
 * @param control whether nothing is sent to the person any more
 * @param visits by sending node, how often it was passed
 * @param goalUntil until when reaching the goal counts; null when there is none
 */
record Run(
        long id,
        JourneyId journey,
        int version,
        OneId person,
        String occurrence,
        @Nullable String key,
        State state,
        String node,
        @Nullable Instant until,
        @Nullable Instant dueAt,
        @Nullable String arm,
        Map<String, String> arms,
        boolean control,
        Map<String, Integer> visits,
        Triggered trigger,
        Instant enteredAt,
        @Nullable Instant finishedAt,
        @Nullable Instant goalUntil,
        @Nullable Instant convertedAt,
        @Nullable BigDecimal revenue) {

    enum State {
        ACTIVE,
        COMPLETED,
        EXITED,
        CONVERTED
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether the goal can still be reached. */
    boolean isHoping(Instant now) {
        return goalUntil != null && convertedAt == null && state != State.EXITED && now.isBefore(goalUntil);
    }

    Run at(String next, @Nullable Instant nextUntil) {
        return with(state, next, nextUntil, dueAt, control, visits, finishedAt, convertedAt, revenue);
    }

    Run due(@Nullable Instant when) {
        return with(state, node, until, when, control, visits, finishedAt, convertedAt, revenue);
    }

    Run asControl() {
        return with(state, node, until, dueAt, true, visits, finishedAt, convertedAt, revenue);
    }

    Run visited(Map<String, Integer> now) {
        return with(state, node, until, dueAt, control, now, finishedAt, convertedAt, revenue);
    }

    Run finished(State as, Instant now) {
        return with(as, node, null, null, control, visits, finishedAt == null ? now : finishedAt, convertedAt, revenue);
    }

    Run converted(Instant when, @Nullable BigDecimal worth, Instant now) {
        return with(
                State.CONVERTED, node, null, null, control, visits, finishedAt == null ? now : finishedAt, when, worth);
    }

    private Run with(
            State newState,
            String newNode,
            @Nullable Instant newUntil,
            @Nullable Instant newDueAt,
            boolean newControl,
            Map<String, Integer> newVisits,
            @Nullable Instant newFinishedAt,
            @Nullable Instant newConvertedAt,
            @Nullable BigDecimal newRevenue) {
        return new Run(
                id,
                journey,
                version,
                person,
                occurrence,
                key,
                newState,
                newNode,
                newUntil,
                newDueAt,
                arm,
                arms,
                newControl,
                newVisits,
                trigger,
                enteredAt,
                newFinishedAt,
                goalUntil,
                newConvertedAt,
                newRevenue);
    }
}
