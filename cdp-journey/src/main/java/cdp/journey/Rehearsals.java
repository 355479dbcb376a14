package cdp.journey;

import cdp.identity.OneId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a person through a journey on a clock of its own, in no time and without sending anything. What is known of the person is as it
 * is now; nothing happens on the way, so every wait for an event ends by its time being over.
 */
public interface Rehearsals {

    /**
     * @param definition JSON as the canvas draws it
     * @throws JourneyRefused {@code has_problems}
     */
    Rehearsal play(JourneyId journey, String definition, OneId person);

    record Rehearsal(List<Passage> steps, List<Sending> sends) {}

    /**
     * One node that was passed.
     *
     * @param at by the clock of the rehearsal
     * @param result what came of it, in a few words
     */
    record Passage(
            String node, Instant at, Words result, @Nullable String port) {}

    /** One sentence in both languages of the console. */
    record Words(String chinese, String english) {}

    /** @param reason why the gate would refuse or defer it; null when it would not */
    record Sending(
            String node,
            String channel,
            String subject,
            String text,
            String html,
            boolean allowed,
            @Nullable String reason) {}
}
