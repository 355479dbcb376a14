package cdp.journey.catalog;

import cdp.journey.Journey;
import cdp.journey.Journey.Status;
import cdp.journey.JourneyId;
import cdp.journey.JourneyRefused;
import cdp.journey.Journeys.Edit;
import cdp.journey.definition.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "journey", name = "journeys")
class JourneyEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private String description;
    private String status;
    private @Nullable Integer version;
    private String draft;

    /** Since when it has been running without having been stopped; what happened before lets nobody in. Read by the streams. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant startedAt;

    private String createdBy;
    private String updatedBy;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant publishedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected JourneyEntity() {}

    JourneyEntity(String name, String description, String draft, Instant now, String by) {
        this.name = name.strip();
        this.description = description.strip();
        this.status = wireName(Status.DRAFT);
        this.draft = draft;
        this.createdBy = by;
        this.updatedBy = by;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(Edit edit, Instant now, String by) {
        if (edit.seen() != null && !edit.seen().equals(updatedAt)) {
            throw new JourneyRefused("stale", "journey " + id + " was changed by " + updatedBy + " meanwhile");
        }
        name = edit.name() == null ? name : edit.name().strip();
        description =
                edit.description() == null ? description : edit.description().strip();
        draft = edit.draft() == null ? draft : edit.draft();
        touched(now, by);
    }

    /** @return the version now in force */
    int publish(Instant now, String by) {
        version = version == null ? 1 : version + 1;
        publishedAt = now;
        if (status() != Status.RUNNING && status() != Status.PAUSED) {
            startedAt = now;
        }
        status = wireName(Status.RUNNING);
        touched(now, by);
        return version;
    }

    void turn(Status into, Set<Status> from, Instant now, String by) {
        if (!from.contains(status())) {
            throw new JourneyRefused("not_possible_now", "the journey is " + status);
        }
        status = wireName(into);
        touched(now, by);
    }

    private void touched(Instant now, String by) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        updatedBy = by;
    }

    boolean wasPublished() {
        return version != null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String draft() {
        return draft;
    }

    @Nullable
    Integer version() {
        return version;
    }

    Status status() {
        return Status.valueOf(status.toUpperCase(Locale.ROOT));
    }

    static String wireName(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    Journey toJourney(@Nullable String published, List<Problem> problems) {
        return new Journey(
                new JourneyId(id()),
                name,
                description,
                status(),
                version,
                draft,
                published,
                problems,
                createdBy,
                updatedBy,
                createdAt,
                updatedAt,
                publishedAt);
    }
}
