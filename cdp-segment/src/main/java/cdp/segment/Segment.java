package cdp.segment;

import cdp.segment.condition.Condition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment as people edit it.
 *
 * @param version how often it was published
 * @param updatedAt of the last change, different with each, so that one who saves knows whether somebody else did
 * @param draft what is being edited; kept as it was published until edited again
 * @param definition what is in force; null before the first publication
 * @param createdBy who did, as people know them; so {@code updatedBy}
 */
public record Segment(
        SegmentId id,
        String name,
        String description,
        Status status,
        int version,
        @Nullable Condition draft,
        @Nullable Condition definition,
        String createdBy,
        String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    public enum Status {
        /** Never published. */
        DRAFT,
        /** Its members are kept up to date. */
        ACTIVE,
        /** Has no members any more and takes none. */
        ARCHIVED
    }
}
