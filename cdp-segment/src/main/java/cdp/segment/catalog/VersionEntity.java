package cdp.segment.catalog;

import cdp.segment.Segments;
import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "segment_versions", schema = "segment")
@IdClass(VersionEntity.Key.class)
class VersionEntity {
    /** Which version of which segment. */
    record Key(long segmentId, int version) implements Serializable {}

    @Id
    private long segmentId;

    @Id
    private int version;

    private String definition = "";
    private String publishedBy = "";
    private Instant publishedAt = Instant.EPOCH;

    protected VersionEntity() {}

    VersionEntity(long segmentId, int version, Condition definition, String publishedBy, Instant publishedAt) {
        this.segmentId = segmentId;
        this.version = version;
        this.definition = ConditionCodec.encode(definition);
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
    }

    Segments.Version toVersion() {
        return new Segments.Version(version, ConditionCodec.parse(definition), publishedBy, publishedAt);
    }
}
