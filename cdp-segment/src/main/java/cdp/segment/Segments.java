package cdp.segment;

import cdp.segment.condition.Condition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The segments there are. Names of people who change them are given by the caller, who knows who is signed in. */
public interface Segments {

    Optional<Segment> find(SegmentId id);

    /** Those of the given segments that exist. */
    Map<SegmentId, Segment> find(Collection<SegmentId> ids);

    /**
     * Last changed first.
     *
     * @param nameContains empty for any
     * @param status null for all that are not archived
     * @param after where the page before ended; null for the first
     */
    List<Segment> list(String nameContains, Segment.@Nullable Status status, @Nullable Position after, int limit);

    record Position(Instant updatedAt, long id) {}

    /** Every published segment that takes members. */
    List<Segment> active();

    Segment create(String name, String description, @Nullable Condition draft, String by);

    /**
     * @param name null to keep; so {@code description} and {@code draft}
     * @param seen when it was last changed as the editor saw it; null to save over whatever there is
     * @throws SegmentRefused {@code stale} when it was changed since, {@code not_found}, {@code archived}
     */
    Segment save(
            SegmentId id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Condition draft,
            @Nullable Instant seen,
            String by);

    /**
     * Puts the draft in force as the next version.
     *
     * @throws SegmentRefused {@code draft_empty}, {@code nothing_to_publish}, {@code segment_cycle}, {@code unknown_segment}, {@code not_found}
     */
    Segment publish(SegmentId id, String by);

    /** @throws SegmentRefused {@code in_use} with what uses it, {@code not_found} */
    Segment archive(SegmentId id, String by);

    /** @throws SegmentRefused {@code was_published}, {@code in_use}, {@code not_found} */
    void delete(SegmentId id);

    record Version(int version, Condition definition, String publishedBy, Instant publishedAt) {}

    /** Latest first. */
    List<Version> versions(SegmentId id);

    /** By segment, other segments whose draft or definition names it, and whatever else other modules say relies on it. */
    Map<SegmentId, List<SegmentUses.Use>> usesOf(Collection<SegmentId> ids);
}
