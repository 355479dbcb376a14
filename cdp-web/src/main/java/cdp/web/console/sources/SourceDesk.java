package cdp.web.console.sources;

import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.ingest.Sources.WithNewKey;
import cdp.ingest.Trust;
import cdp.web.console.ApiProblem;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes sources, each change with its record in the audit log. */
@Component
class SourceDesk {
    private static final int USUAL_RATE = 2_000;

    private final Sources sources;
    private final Audit audit;

    SourceDesk(Sources sources, Audit audit) {
        this.sources = sources;
        this.audit = audit;
    }

    @Transactional
    WithNewKey create(String name, String kind, Trust trust, @Nullable Integer ratePerSecond, String actor) {
        try {
            Source source = sources.create(name, kind, ratePerSecond == null ? USUAL_RATE : ratePerSecond, actor);
            WithNewKey created = sources.addKey(source.id(), trust, Duration.ZERO);
            audit.record(AuditEntry.of("source.created")
                    .on("source", source.id().value(), name)
                    .with("kind", kind)
                    .with("key", created.source().keys().getFirst().hint()));
            return created;
        } catch (Sources.SourceNameTaken taken) {
            throw nameTaken(taken);
        }
    }

    @Transactional
    Source change(int id, @Nullable String name, @Nullable Boolean paused, @Nullable Integer ratePerSecond) {
        Source old = require(id);
        try {
            Source changed = sources.change(
                    old.id(),
                    name == null ? old.name() : name,
                    paused == null ? old.paused() : paused,
                    ratePerSecond == null ? old.ratePerSecond() : ratePerSecond);
            AuditEntry entry = AuditEntry.of("source.changed")
                    .on("source", id, changed.name())
                    .changed("name", old.name(), changed.name())
                    .changed("paused", old.paused(), changed.paused())
                    .changed("ratePerSecond", old.ratePerSecond(), changed.ratePerSecond());
            if (!entry.changesNothing()) {
                audit.record(entry);
            }
            return changed;
        } catch (Sources.SourceNameTaken taken) {
            throw nameTaken(taken);
        }
    }

    @Transactional
    WithNewKey addKey(int id, Trust trust, int retireOldAfterHours) {
        Source source = require(id);
        WithNewKey added = sources.addKey(source.id(), trust, Duration.ofHours(retireOldAfterHours));
        audit.record(AuditEntry.of("source.key_added")
                .on("source", id, source.name())
                .with("key", added.source().keys().getFirst().hint())
                .with("retireOldAfterHours", retireOldAfterHours));
        return added;
    }

    @Transactional
    Source revokeKey(int id, int keyId) {
        Source source = require(id);
        String hint = source.keys().stream()
                .filter(key -> key.id() == keyId)
                .map(Source.Key::hint)
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("key " + keyId + " of source " + id));
        Source revoked = sources.revokeKey(source.id(), keyId);
        audit.record(AuditEntry.of("source.key_revoked")
                .on("source", id, source.name())
                .with("key", hint));
        return revoked;
    }

    Source require(int id) {
        return Optional.of(id)
                .filter(number -> number > 0)
                .flatMap(number -> sources.find(new SourceId(number)))
                .orElseThrow(() -> ApiProblem.notFound("source " + id));
    }

    private static ApiProblem nameTaken(Sources.SourceNameTaken taken) {
        return ApiProblem.conflict("source_name_taken", String.valueOf(taken.getMessage()));
    }
}
