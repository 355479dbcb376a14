package cdp.web.console.journeys;

import cdp.journey.Journey;
import cdp.journey.JourneyId;
import cdp.journey.JourneyRefused;
import cdp.journey.Journeys;
import cdp.web.console.ApiProblem;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Changes journeys, each change that customers can feel with its record in the audit log. */
@Component
class JourneyDesk {
    private static final int LARGEST_DRAFT = 500_000;

    private final Journeys journeys;
    private final Audit audit;

    JourneyDesk(Journeys journeys, Audit audit) {
        this.journeys = journeys;
        this.audit = audit;
    }

    private interface Change {
        Journey make(JourneyId id);
    }

    Journey require(long id) {
        return Optional.of(id)
                .filter(number -> number > 0)
                .flatMap(number -> journeys.find(new JourneyId(number)))
                .orElseThrow(() -> ApiProblem.notFound("journey " + id));
    }

    @Transactional
    Journey create(String name, @Nullable String description, @Nullable JsonNode draft, String by) {
        Journey created = journeys.create(name, description == null ? "" : description, text(draft), by);
        record("journey.created", created);
        return created;
    }

    /** Drafts save themselves every few seconds and reach nobody: only a new name is put on record. */
    @Transactional
    Journey save(long id, Journeys.Edit edit, String by) {
        Journey old = require(id);
        Journey saved = answering(() -> journeys.save(old.id(), edit, by));
        if (!old.name().equals(saved.name())) {
            audit.record(AuditEntry.of("journey.changed")
                    .on("journey", id, saved.name())
                    .changed("name", old.name(), saved.name()));
        }
        return saved;
    }

    @Transactional
    void delete(long id) {
        Journey old = require(id);
        answering(() -> {
            journeys.delete(old.id());
            return old;
        });
        record("journey.deleted", old);
    }

    @Transactional
    Journey publish(long id, String by) {
        return turn(id, "journey.published", journey -> journeys.publish(journey, by));
    }

    @Transactional
    Journey pause(long id, String by) {
        return turn(id, "journey.paused", journey -> journeys.pause(journey, by));
    }

    @Transactional
    Journey resume(long id, String by) {
        return turn(id, "journey.resumed", journey -> journeys.resume(journey, by));
    }

    @Transactional
    Journey stop(long id, String by) {
        return turn(id, "journey.stopped", journey -> journeys.stop(journey, by));
    }

    private Journey turn(long id, String action, Change change) {
        Journey old = require(id);
        Journey turned = answering(() -> change.make(old.id()));
        audit.record(AuditEntry.of(action).on("journey", id, turned.name()).with("version", turned.version()));
        return turned;
    }

    private void record(String action, Journey journey) {
        audit.record(AuditEntry.of(action).on("journey", journey.id().value(), journey.name()));
    }

    interface Asked<T> {
        T ask();
    }

    static <T> T answering(Asked<T> asked) {
        try {
            return asked.ask();
        } catch (JourneyRefused refused) {
            throw ApiProblem.conflict(refused.code(), String.valueOf(refused.getMessage()));
        }
    }

    static @Nullable String text(@Nullable JsonNode draft) {
        if (draft == null || draft.isNull()) {
            return null;
        }
        String text = draft.toString();
        if (!draft.isObject() || text.length() > LARGEST_DRAFT || text.indexOf('\u0000') >= 0) {
            throw ApiProblem.validation("draft", "invalid_value", "a draft is a JSON object of at most 500 kB");
        }
        return text;
    }
}
