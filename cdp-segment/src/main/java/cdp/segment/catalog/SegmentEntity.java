package cdp.segment.catalog;

import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.SegmentRefused;
import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "segments", schema = "segment")
class SegmentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name = "";
    private String description = "";
    private String status = wireName(Segment.Status.DRAFT);
    private int version;
    private @Nullable String draft;
    private @Nullable String definition;
    private String createdBy = "";
    private String updatedBy = "";
    private Instant createdAt = Instant.EPOCH;
    private Instant updatedAt = Instant.EPOCH;
    private @Nullable Instant publishedAt;

    protected SegmentEntity() {}

    SegmentEntity(String name, String description, @Nullable Condition draft, Instant now, String by) {
        this.name = name;
        this.description = description;
        this.draft = draft == null ? null : ConditionCodec.encode(draft);
        this.createdBy = by;
        this.updatedBy = by;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static String wireName(Segment.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    void change(
            @Nullable String newName,
            @Nullable String newDescription,
            @Nullable Condition newDraft,
            @Nullable Instant seen,
            Instant now,
            String by) {
        if (seen != null && !seen.equals(updatedAt)) {
            throw new SegmentRefused(
                    SegmentRefused.Reason.STALE, "segment " + id + " was changed by " + updatedBy + " meanwhile");
        }
        requireNotArchived();
        name = newName == null ? name : newName;
        description = newDescription == null ? description : newDescription;
        draft = newDraft == null ? draft : ConditionCodec.encode(newDraft);
        touch(now, by);
    }

    Condition publish(Instant now, String by) {
        requireNotArchived();
        String next = draft;
        if (next == null) {
            throw new SegmentRefused(SegmentRefused.Reason.DRAFT_EMPTY, "segment " + id + " has no condition yet");
        }
        if (next.equals(definition)) {
            throw new SegmentRefused(
                    SegmentRefused.Reason.NOTHING_TO_PUBLISH, "segment " + id + " has nothing new to publish");
        }
        definition = next;
        version++;
        status = wireName(Segment.Status.ACTIVE);
        publishedAt = now;
        touch(now, by);
        return ConditionCodec.parse(next);
    }

    void archive(Instant now, String by) {
        status = wireName(Segment.Status.ARCHIVED);
        touch(now, by);
    }

    private void requireNotArchived() {
        if (status.equals(wireName(Segment.Status.ARCHIVED))) {
            throw new SegmentRefused(SegmentRefused.Reason.ARCHIVED, "segment " + id + " is archived");
        }
    }

    private void touch(Instant now, String by) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        updatedBy = by;
    }

    Segment toSegment() {
        return new Segment(
                new SegmentId(id),
                name,
                description,
                Segment.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                version,
                draft == null ? null : ConditionCodec.parse(draft),
                definition == null ? null : ConditionCodec.parse(definition),
                createdBy,
                updatedBy,
                createdAt,
                updatedAt,
                publishedAt);
    }
}
