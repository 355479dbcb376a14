package cdp.journey.catalog;

import cdp.journey.Journey;
import cdp.journey.Journey.Status;
import cdp.journey.JourneyId;
import cdp.journey.JourneyRefused;
import cdp.journey.Journeys;
import cdp.journey.definition.DefinitionReader;
import cdp.journey.definition.Problem;
import cdp.journey.definition.References;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JpaJourneys implements Journeys {
    private static final String EMPTY_CANVAS = "{\"nodes\":[],\"edges\":[]}";
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JourneyRepository journeys;
    private final JdbcVersions versions;
    private final DefinitionReader reader;
    private final EntityManager entities;
    private final Clock clock;

    JpaJourneys(
            JourneyRepository journeys,
            JdbcVersions versions,
            References references,
            EntityManager entities,
            Clock clock) {
        this.journeys = journeys;
        this.versions = versions;
        this.reader = new DefinitionReader(references);
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Journey> find(JourneyId id) {
        return journeys.findById(id.value()).map(this::whole);
    }

    private Journey whole(JourneyEntity journey) {
        return journey.toJourney(
                versions.inForce(List.of(journey.id())).get(journey.id()),
                reader.read(journey.draft()).problems());
    }

    @Override
    public List<Journey> list(String nameContains, @Nullable Status status, @Nullable Position after, int limit) {
        List<JourneyEntity> found = journeys.list(
                nameContains.strip().replaceAll("([!%_])", "!$1"),
                status == null ? "" : JourneyEntity.wireName(status),
                after == null ? END_OF_TIME : after.updatedAt(),
                after == null ? 0 : after.id(),
                limit);
        Map<Long, String> inForce =
                versions.inForce(found.stream().map(JourneyEntity::id).toList());
        return found.stream()
                .map(journey -> journey.toJourney(inForce.get(journey.id()), List.of()))
                .toList();
    }

    @Override
    @Transactional
    public Journey create(String name, String description, @Nullable String draft, String by) {
        return whole(journeys.saveAndFlush(
                new JourneyEntity(name, description, draft == null ? EMPTY_CANVAS : draft, now(), by)));
    }

    @Override
    @Transactional
    public Journey save(JourneyId id, Edit edit, String by) {
        JourneyEntity journey = require(id);
        // As it is once whoever else is saving has done so, not as this transaction first read it.
        entities.refresh(journey, LockModeType.PESSIMISTIC_WRITE);
        journey.change(edit, now(), by);
        return flushed(journey);
    }

    @Override
    @Transactional
    public void delete(JourneyId id) {
        JourneyEntity journey = require(id);
        if (journey.wasPublished()) {
            throw new JourneyRefused("was_published", "a journey people have been in is stopped, not deleted");
        }
        journeys.delete(journey);
    }

    @Override
    @Transactional
    public Journey publish(JourneyId id, String by) {
        JourneyEntity journey = require(id);
        List<Problem> problems = reader.read(journey.draft()).problems();
        if (!problems.isEmpty()) {
            throw new JourneyRefused("has_problems", problems.size() + " problems keep it from being published");
        }
        int version = journey.publish(now(), by);
        versions.add(journey.id(), version, journey.draft(), by, now());
        return flushed(journey);
    }

    @Override
    @Transactional
    public Journey pause(JourneyId id, String by) {
        return turn(id, Status.PAUSED, Set.of(Status.RUNNING), by);
    }

    @Override
    @Transactional
    public Journey resume(JourneyId id, String by) {
        return turn(id, Status.RUNNING, Set.of(Status.PAUSED), by);
    }

    @Override
    @Transactional
    public Journey stop(JourneyId id, String by) {
        Journey stopped = turn(id, Status.STOPPED, Set.of(Status.RUNNING, Status.PAUSED), by);
        versions.everybodyLeaves(id.value(), now());
        return stopped;
    }

    private Journey turn(JourneyId id, Status into, Set<Status> from, String by) {
        JourneyEntity journey = require(id);
        journey.turn(into, from, now(), by);
        return flushed(journey);
    }

    private Journey flushed(JourneyEntity journey) {
        journeys.flush();
        return whole(journey);
    }

    @Override
    public List<Version> versions(JourneyId id) {
        return versions.list(id.value());
    }

    private JourneyEntity require(JourneyId id) {
        return journeys.findById(id.value()).orElseThrow(() -> new NoSuchElementException("no journey " + id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
