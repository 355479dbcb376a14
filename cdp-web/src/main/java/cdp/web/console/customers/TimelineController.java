package cdp.web.console.customers;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.profile.EventCategory;
import cdp.profile.Timeline;
import cdp.profile.Timeline.Filter;
import cdp.profile.Timeline.Position;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.customers.TimelineView.EventView;
import cdp.web.console.customers.TimelineView.FacetsView;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {
    private final Timeline timeline;
    private final Persons persons;
    private final Sources sources;

    TimelineController(Timeline timeline, Persons persons, Sources sources) {
        this.timeline = timeline;
        this.persons = persons;
        this.sources = sources;
    }

    @GetMapping("/api/customers/{oneId}/timeline")
    @Allows(Permission.CUSTOMERS_READ)
    TimelineView read(
            @PathVariable long oneId,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable @Min(1) Integer source,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        OneId person = require(oneId);
        Filter filter = new Filter(
                category.isEmpty() ? null : category(category),
                source == null ? null : new SourceId(source),
                name.isEmpty() ? null : name,
                from,
                to);
        int size = Page.limit(limit);
        SourceNames names = new SourceNames(sources);
        Page<EventView> page = Page.of(
                timeline.read(
                        person, filter, Cursor.read(cursor, Position.class).orElse(null), size + 1),
                size,
                entry -> EventView.of(entry, names),
                Timeline.Entry::position);
        return new TimelineView(page.items(), page.next(), FacetsView.of(timeline.facets(person), names));
    }

    private static EventCategory category(String named) {
        return Arrays.stream(EventCategory.values())
                .filter(category -> TimelineView.wireName(category).equals(named))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badRequest("invalid_parameter", "There is no category " + named + ".")
                        .with("name", "category"));
    }

    private OneId require(long oneId) {
        return Optional.of(oneId)
                .filter(number -> number > 0)
                .flatMap(number -> persons.current(new OneId(number)))
                .orElseThrow(() -> ApiProblem.notFound("customer " + oneId));
    }
}
