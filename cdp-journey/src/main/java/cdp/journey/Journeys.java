package cdp.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journeys there are. Names of people who change them are given by the caller, who knows who is signed in. */
public interface Journeys {

    Optional<Journey> find(JourneyId id);

    /**
     * Last changed first, without their problems looked for.
     *
     * @param nameContains empty for any
     * @param status null for any
     * @param after where the page before ended; null for the first
     */
    List<Journey> list(String nameContains, Journey.@Nullable Status status, @Nullable Position after, int limit);

    record Position(Instant updatedAt, long id) {}

    /** @param draft JSON; an empty canvas when null */
    Journey create(String name, String description, @Nullable String draft, String by);

    /** @throws JourneyRefused {@code stale} when somebody saved after what the edit says it was made on */
    Journey save(JourneyId id, Edit edit, String by);

    /**
     * What of a journey is written anew; null keeps what is there.
     *
     * @param seen when the journey had last been changed as the editor saw it; null to write over whatever there is
     */
    record Edit(
            @Nullable String name,
            @Nullable String description,
            @Nullable String draft,
            @Nullable Instant seen) {}

    /** @throws JourneyRefused {@code was_published} */
    void delete(JourneyId id);

    /**
     * Puts the draft in force as the next version, for whoever enters from now on, and lets the journey run.
     *
     * @throws JourneyRefused {@code has_problems}
     */
    Journey publish(JourneyId id, String by);

    /** @throws JourneyRefused {@code not_possible_now} unless it is running */
    Journey pause(JourneyId id, String by);

    /** @throws JourneyRefused {@code not_possible_now} unless it is paused */
    Journey resume(JourneyId id, String by);

    /**
     * Ends it: people inside leave, messages not yet handed over are not.
     *
     * @throws JourneyRefused {@code not_possible_now} unless it is running or paused
     */
    Journey stop(JourneyId id, String by);

    /** Latest first. */
    List<Version> versions(JourneyId id);

    /** @param active people still inside by this version */
    record Version(int version, String publishedBy, Instant publishedAt, long active) {}
}
