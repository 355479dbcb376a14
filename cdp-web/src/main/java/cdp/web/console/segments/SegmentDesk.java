package cdp.web.console.segments;

import cdp.segment.Computation;
import cdp.segment.Descriptions;
import cdp.segment.Memberships;
import cdp.segment.Recounts;
import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.SegmentUses;
import cdp.segment.Segments;
import cdp.segment.condition.Condition;
import cdp.web.console.ApiProblem;
import cdp.web.console.Words;
import cdp.web.console.segments.SegmentView.Standing;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes segments, each change with its record in the audit log, and puts together how they stand. */
@Component
class SegmentDesk {
    private final Segments segments;
    private final Recounts recounts;
    private final Memberships memberships;
    private final Descriptions descriptions;
    private final Audit audit;
    private final Clock clock;

    SegmentDesk(
            Segments segments,
            Recounts recounts,
            Memberships memberships,
            Descriptions descriptions,
            Audit audit,
            Clock clock) {
        this.segments = segments;
        this.recounts = recounts;
        this.memberships = memberships;
        this.descriptions = descriptions;
        this.audit = audit;
        this.clock = clock;
    }

    Segment require(long id) {
        return Optional.of(id)
                .filter(number -> number > 0)
                .flatMap(number -> segments.find(new SegmentId(number)))
                .orElseThrow(() -> ApiProblem.notFound("segment " + id));
    }

    SegmentView view(Segment segment) {
        return views(List.of(segment)).getFirst();
    }

    List<SegmentView> views(List<Segment> page) {
        List<SegmentId> ids = page.stream().map(Segment::id).toList();
        Map<SegmentId, Long> sizes = memberships.sizes(ids);
        Map<SegmentId, Computation> computations = recounts.find(ids);
        Map<SegmentId, List<SegmentUses.Use>> used = segments.usesOf(ids);
        Instant now = clock.instant();
        return page.stream()
                .map(segment -> {
                    Condition shown = segment.draft();
                    return SegmentView.of(
                            segment,
                            new Standing(
                                    shown == null ? null : Words.of(descriptions.sentence(shown)),
                                    shown != null && descriptions.isTimeDriven(shown),
                                    sizes.getOrDefault(segment.id(), 0L),
                                    now,
                                    computations.getOrDefault(segment.id(), Computation.NEVER),
                                    used.getOrDefault(segment.id(), List.of())));
                })
                .toList();
    }

    @Transactional
    Segment create(String name, String description, @Nullable Condition draft, String by) {
        Segment created = segments.create(name, description, draft, by);
        audit.record(AuditEntry.of("segment.created").on("segment", created.id().value(), name));
        return created;
    }

    /** Drafts are saved every few seconds while somebody edits: only what they are published as is worth a record. */
    @Transactional
    Segment save(
            long id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Condition draft,
            @Nullable Instant seen,
            String by) {
        Segment old = require(id);
        Segment saved = segments.save(old.id(), name, description, draft, seen, by);
        AuditEntry entry = AuditEntry.of("segment.changed")
                .on("segment", id, saved.name())
                .changed("name", old.name(), saved.name())
                .changed("description", old.description(), saved.description());
        if (!entry.changesNothing()) {
            audit.record(entry);
        }
        return saved;
    }

    @Transactional
    Segment publish(long id, String by) {
        Segment published = segments.publish(require(id).id(), by);
        Condition definition = published.definition();
        AuditEntry entry = AuditEntry.of("segment.published")
                .on("segment", id, published.name())
                .with("version", published.version());
        audit.record(
                definition == null
                        ? entry
                        : entry.with(
                                "sentence", descriptions.sentence(definition).zh()));
        return published;
    }

    @Transactional
    Segment archive(long id, String by) {
        Segment archived = segments.archive(require(id).id(), by);
        audit.record(AuditEntry.of("segment.archived").on("segment", id, archived.name()));
        return archived;
    }

    @Transactional
    void delete(long id) {
        Segment segment = require(id);
        segments.delete(segment.id());
        audit.record(AuditEntry.of("segment.deleted").on("segment", id, segment.name()));
    }

    @Transactional
    Segment recompute(long id) {
        Segment segment = require(id);
        if (segment.status() != Segment.Status.ACTIVE) {
            throw ApiProblem.conflict("not_published", "Segment " + id + " has no members to compute.");
        }
        recounts.start(segment.id());
        audit.record(AuditEntry.of("segment.recompute_started").on("segment", id, segment.name()));
        return segment;
    }

    @Transactional
    Segment cancelRecompute(long id) {
        Segment segment = require(id);
        recounts.cancel(segment.id());
        audit.record(AuditEntry.of("segment.recompute_cancelled").on("segment", id, segment.name()));
        return segment;
    }
}
