package cdp.segment.catalog;

import cdp.segment.MembershipChanged.Cause;
import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.SegmentRefused;
import cdp.segment.SegmentRefused.Reason;
import cdp.segment.SegmentUses;
import cdp.segment.Segments;
import cdp.segment.condition.Condition;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JpaSegments implements Segments {
    /** Two publications at once could close a circle neither of them sees. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('segment.definitions'))";

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final SegmentRepository repository;
    private final VersionRepository versions;
    private final Computations computations;
    private final ObjectProvider<SegmentUses> uses;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    JpaSegments(
            SegmentRepository repository,
            VersionRepository versions,
            Computations computations,
            ObjectProvider<SegmentUses> uses,
            JdbcTemplate jdbc,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.computations = computations;
        this.uses = uses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Segment> find(SegmentId id) {
        return repository.findById(id.value()).map(SegmentEntity::toSegment);
    }

    @Override
    public Map<SegmentId, Segment> find(Collection<SegmentId> ids) {
        Map<SegmentId, Segment> found = new HashMap<>();
        for (SegmentEntity entity :
                repository.findAllById(ids.stream().map(SegmentId::value).toList())) {
            Segment segment = entity.toSegment();
            found.put(segment.id(), segment);
        }
        return found;
    }

    @Override
    public List<Segment> list(
            String nameContains, Segment.@Nullable Status status, @Nullable Position after, int limit) {
        String escaped = nameContains.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return repository
                .page(
                        status == null ? "" : SegmentEntity.wireName(status),
                        "%" + escaped + "%",
                        after == null ? END_OF_TIME : after.updatedAt(),
                        after == null ? Long.MAX_VALUE : after.id(),
                        limit)
                .stream()
                .map(SegmentEntity::toSegment)
                .toList();
    }

    @Override
    public List<Segment> active() {
        return repository.findByStatusOrderById(SegmentEntity.wireName(Segment.Status.ACTIVE)).stream()
                .map(SegmentEntity::toSegment)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    @Transactional
    public Segment create(String name, String description, @Nullable Condition draft, String by) {
        return repository
                .save(new SegmentEntity(name, description, draft, now(), by))
                .toSegment();
    }

    @Override
    @Transactional
    public Segment save(
            SegmentId id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Condition draft,
            @Nullable Instant seen,
            String by) {
        SegmentEntity entity = require(id);
        if (draft != null) {
            References.requireNoCycle(id, draft, this::definition);
        }
        entity.change(name, description, draft, seen, now(), by);
        return entity.toSegment();
    }

    @Override
    @Transactional
    public Segment publish(SegmentId id, String by) {
        jdbc.queryForList(ONE_AT_A_TIME);
        SegmentEntity entity = require(id);
        Instant now = now();
        Condition definition = entity.publish(now, by);
        for (long named : References.in(definition)) {
            if (definition(named) == null) {
                throw new SegmentRefused(Reason.UNKNOWN_SEGMENT, "segment " + named + " is not published");
            }
        }
        References.requireNoCycle(id, definition, this::definition);
        Segment published = entity.toSegment();
        versions.save(new VersionEntity(id.value(), published.version(), definition, by, now));
        repository.flush();
        computations.request(id.value(), Cause.DEFINITION);
        relyingOn(id).forEach(other -> computations.request(other, Cause.DEFINITION));
        return published;
    }

    /** Active segments whose members follow from this one's, however far. */
    private Set<Long> relyingOn(SegmentId id) {
        List<Segment> active = active();
        Set<Long> relying = new TreeSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Segment segment : active) {
                boolean relies = References.in(segment.definition()).stream()
                        .anyMatch(named -> named == id.value() || relying.contains(named));
                more |= relies && relying.add(segment.id().value());
            }
        }
        return relying;
    }

    private @Nullable Condition definition(long id) {
        return repository
                .findById(id)
                .map(SegmentEntity::toSegment)
                .filter(segment -> segment.status() == Segment.Status.ACTIVE)
                .map(Segment::definition)
                .orElse(null);
    }

    @Override
    @Transactional
    public Segment archive(SegmentId id, String by) {
        jdbc.queryForList(ONE_AT_A_TIME);
        SegmentEntity entity = require(id);
        requireUnused(id);
        entity.archive(now(), by);
        repository.flush();
        computations.request(id.value(), Cause.DEFINITION);
        return entity.toSegment();
    }

    @Override
    @Transactional
    public void delete(SegmentId id) {
        SegmentEntity entity = require(id);
        if (entity.toSegment().version() > 0) {
            throw new SegmentRefused(Reason.WAS_PUBLISHED, "segment " + id.value() + " was published; archive it");
        }
        requireUnused(id);
        repository.delete(entity);
    }

    private void requireUnused(SegmentId id) {
        List<SegmentUses.Use> used = usesOf(List.of(id)).getOrDefault(id, List.of());
        if (!used.isEmpty()) {
            throw new SegmentRefused(Reason.IN_USE, "segment " + id.value() + " is in use", used);
        }
    }

    @Override
    public List<Version> versions(SegmentId id) {
        return versions.findBySegmentIdOrderByVersionDesc(id.value()).stream()
                .map(VersionEntity::toVersion)
                .toList();
    }

    @Override
    public Map<SegmentId, List<SegmentUses.Use>> usesOf(Collection<SegmentId> ids) {
        Map<SegmentId, List<SegmentUses.Use>> used = new HashMap<>();
        for (SegmentEntity entity : repository.findAll()) {
            Segment other = entity.toSegment();
            Set<Long> named = new TreeSet<>(References.in(other.draft()));
            named.addAll(References.in(other.definition()));
            for (SegmentId id : ids) {
                if (named.contains(id.value())
                        && other.status() != Segment.Status.ARCHIVED
                        && !other.id().equals(id)) {
                    used.computeIfAbsent(id, first -> new ArrayList<>())
                            .add(new SegmentUses.Use("segment", other.id().value(), other.name()));
                }
            }
        }
        for (SegmentId id : ids) {
            uses.orderedStream()
                    .forEach(elsewhere ->
                            used.computeIfAbsent(id, first -> new ArrayList<>()).addAll(elsewhere.of(id)));
        }
        return used;
    }

    private SegmentEntity require(SegmentId id) {
        return repository
                .findLockedById(id.value())
                .orElseThrow(() -> new SegmentRefused(Reason.NOT_FOUND, "there is no segment " + id.value()));
    }
}
