package cdp.journey;

import cdp.journey.definition.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey as people edit it.
 *
 * @param version the one in force; null before the first publication
 * @param draft JSON of what is being edited
 * @param published JSON of what is in force; null before the first publication
 * @param problems what keeps the draft from being published
 */
public record Journey(
        JourneyId id,
        String name,
        String description,
        Status status,
        @Nullable Integer version,
        String draft,
        @Nullable String published,
        List<Problem> problems,
        String createdBy,
        String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    public enum Status {
        /** Never published. */
        DRAFT,
        RUNNING,
        /** Nobody enters and nobody moves; everybody stays where they are. */
        PAUSED,
        /** Over: whoever was inside has left. */
        STOPPED
    }
}
