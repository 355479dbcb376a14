package cdp.ingest.source;

import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "sources", schema = "ingest")
class SourceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String name = "";
    private String kind = "";
    private String status = "active";
    private int ratePerSecond;
    private Instant createdAt = Instant.EPOCH;
    private String createdBy = "";

    @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "source_id", nullable = false, updatable = false)
    @OrderBy("id DESC")
    private List<WriteKeyEntity> keys = new ArrayList<>();

    protected SourceEntity() {}

    SourceEntity(String name, String kind, int ratePerSecond, Instant createdAt, String createdBy) {
        this.name = name;
        this.kind = kind;
        this.ratePerSecond = ratePerSecond;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    void change(String newName, boolean paused, int newRate) {
        this.name = newName;
        this.status = paused ? "paused" : "active";
        this.ratePerSecond = newRate;
    }

    /** Adds a key; keys of the same kind that were still good stop being so after the overlap. */
    void rotate(WriteKeyEntity fresh, Instant now, Duration overlap) {
        keys.stream().filter(key -> key.trust() == fresh.trust()).forEach(key -> key.expireBy(now.plus(overlap)));
        keys.addFirst(fresh);
    }

    void revoke(int keyId, Instant now) {
        keys.stream().filter(key -> key.id() == keyId).forEach(key -> key.revoke(now));
    }

    Source toSource() {
        return new Source(
                new SourceId(id),
                name,
                kind,
                status.equals("paused"),
                ratePerSecond,
                keys.stream().map(WriteKeyEntity::toKey).toList(),
                createdAt,
                createdBy);
    }

    static Trust trustOf(String kind) {
        return kind.equals("server") ? Trust.SERVER : Trust.PUBLIC;
    }
}
