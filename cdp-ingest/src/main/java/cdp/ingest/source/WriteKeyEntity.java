package cdp.ingest.source;

import cdp.ingest.Source;
import cdp.ingest.Trust;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "write_keys", schema = "ingest")
class WriteKeyEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String kind = "";

    @SuppressWarnings("UnusedVariable") // written to the table; looked up there, never here
    private byte[] hash = {};

    private String hint = "";
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;

    protected WriteKeyEntity() {}

    WriteKeyEntity(Trust trust, WriteKey key, Instant createdAt) {
        this.kind = trust == Trust.SERVER ? "server" : "public";
        this.hash = key.hash();
        this.hint = key.hint();
        this.createdAt = createdAt;
    }

    int id() {
        return id;
    }

    Trust trust() {
        return SourceEntity.trustOf(kind);
    }

    void expireBy(Instant latest) {
        if (revokedAt == null && (expiresAt == null || expiresAt.isAfter(latest))) {
            expiresAt = latest;
        }
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    Source.Key toKey() {
        return new Source.Key(id, trust(), hint, createdAt, expiresAt, revokedAt);
    }
}
