package cdp.web.console.journeys;

import cdp.journey.Journey;
import cdp.journey.JourneyFigures;
import cdp.journey.JourneyFigures.Totals;
import cdp.journey.JourneyId;
import cdp.journey.JourneySignals;
import cdp.journey.Journeys;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/journeys")
class JourneysController {
    private final Journeys journeys;
    private final JourneyFigures figures;
    private final JourneyDesk desk;
    private final JourneySignals signals;

    JourneysController(Journeys journeys, JourneyFigures figures, JourneyDesk desk, JourneySignals signals) {
        this.journeys = journeys;
        this.figures = figures;
        this.desk = desk;
        this.signals = signals;
    }

    record NewJourney(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 1000) String description,
            @Nullable JsonNode draft) {}

    /** @param updatedAt what the editor saw; another one now means that somebody else saved */
    record JourneyChange(
            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = ".*\\S.*")
            String name,

            @Nullable @Size(max = 1000) String description,
            @Nullable JsonNode draft,
            @Nullable Instant updatedAt) {}

    record VersionView(int version, String publishedBy, Instant publishedAt, long active) {}

    @GetMapping
    @Allows(Permission.JOURNEYS_READ)
    Page<JourneyView> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<Journey> found = journeys.list(
                q, status(status), Cursor.read(cursor, Journeys.Position.class).orElse(null), size + 1);
        Map<JourneyId, Totals> totals =
                figures.totals(found.stream().map(Journey::id).toList());
        return Page.of(
                found,
                size,
                journey -> JourneyView.of(journey, totals.getOrDefault(journey.id(), Totals.NONE)),
                journey ->
                        new Journeys.Position(journey.updatedAt(), journey.id().value()));
    }

    private static Journey.@Nullable Status status(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Journey.Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ApiProblem.validation("status", "invalid", "status is draft, running, paused or stopped");
        }
    }

    @GetMapping("/{id}")
    @Allows(Permission.JOURNEYS_READ)
    JourneyView find(@PathVariable long id) {
        return view(desk.require(id));
    }

    @PostMapping
    @Allows(Permission.JOURNEYS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    JourneyView create(@Valid @RequestBody NewJourney fresh, @AuthenticationPrincipal SignedIn by) {
        return view(desk.create(fresh.name(), fresh.description(), fresh.draft(), by.name()));
    }

    @PutMapping("/{id}")
    @Allows(Permission.JOURNEYS_MANAGE)
    JourneyView save(
            @PathVariable long id, @Valid @RequestBody JourneyChange change, @AuthenticationPrincipal SignedIn by) {
        String draft = JourneyDesk.text(change.draft());
        return view(desk.save(
                id, new Journeys.Edit(change.name(), change.description(), draft, change.updatedAt()), by.name()));
    }

    @DeleteMapping("/{id}")
    @Allows(Permission.JOURNEYS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        desk.delete(id);
    }

    @PostMapping("/{id}/publish")
    @Allows(Permission.JOURNEYS_MANAGE)
    JourneyView publish(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return view(desk.publish(id, by.name()));
    }

    @PostMapping("/{id}/pause")
    @Allows(Permission.JOURNEYS_MANAGE)
    JourneyView pause(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return view(desk.pause(id, by.name()));
    }

    @PostMapping("/{id}/resume")
    @Allows(Permission.JOURNEYS_MANAGE)
    JourneyView resume(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        JourneyView resumed = view(desk.resume(id, by.name()));
        signals.walks().give();
        signals.touches().give();
        return resumed;
    }

    @PostMapping("/{id}/stop")
    @Allows(Permission.JOURNEYS_MANAGE)
    JourneyView stop(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return view(desk.stop(id, by.name()));
    }

    @GetMapping("/{id}/versions")
    @Allows(Permission.JOURNEYS_READ)
    Page<VersionView> versions(@PathVariable long id) {
        return Page.whole(journeys.versions(desk.require(id).id()).stream()
                .map(version -> new VersionView(
                        version.version(), version.publishedBy(), version.publishedAt(), version.active()))
                .toList());
    }

    private JourneyView view(Journey journey) {
        return JourneyView.of(journey, figures.totals(journey.id()));
    }
}
