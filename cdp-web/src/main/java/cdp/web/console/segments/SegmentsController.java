package cdp.web.console.segments;

import cdp.segment.Descriptions;
import cdp.segment.Segment;
import cdp.segment.Segments;
import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.Words;
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
@RequestMapping("/api/segments")
class SegmentsController {
    private final Segments segments;
    private final SegmentDesk desk;
    private final Descriptions descriptions;

    SegmentsController(Segments segments, SegmentDesk desk, Descriptions descriptions) {
        this.segments = segments;
        this.desk = desk;
        this.descriptions = descriptions;
    }

    record NewSegment(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 1000) String description,
            @Nullable JsonNode draft) {}

    /** @param version what the editor saw, as {@code updatedAt}; another one now means that somebody else saved or published */
    record SegmentChange(
            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = ".*\\S.*")
            String name,

            @Nullable @Size(max = 1000) String description,
            @Nullable JsonNode draft,
            @Nullable Integer version,
            @Nullable Instant updatedAt) {}

    record VersionView(int version, JsonNode definition, Words sentence, String publishedBy, Instant publishedAt) {}

    @GetMapping
    @Allows(Permission.SEGMENTS_READ)
    Page<SegmentView> list(
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|draft|active|archived") String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Segment> fetched = segments.list(
                q.strip(),
                status.isEmpty() ? null : Segment.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                Cursor.read(cursor, Segments.Position.class).orElse(null),
                most + 1);
        Page<Segment> page = Page.of(
                fetched,
                most,
                segment -> segment,
                segment ->
                        new Segments.Position(segment.updatedAt(), segment.id().value()));
        return new Page<>(desk.views(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @Allows(Permission.SEGMENTS_READ)
    SegmentView find(@PathVariable long id) {
        return desk.view(desk.require(id));
    }

    @PostMapping
    @Allows(Permission.SEGMENTS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    SegmentView create(@Valid @RequestBody NewSegment fresh, @AuthenticationPrincipal SignedIn by) {
        String description = fresh.description() == null ? "" : fresh.description();
        return desk.view(desk.create(fresh.name().strip(), description, condition(fresh.draft()), by.name()));
    }

    @PutMapping("/{id}")
    @Allows(Permission.SEGMENTS_MANAGE)
    SegmentView save(
            @PathVariable long id, @Valid @RequestBody SegmentChange change, @AuthenticationPrincipal SignedIn by) {
        if (change.version() != null && change.version() != desk.require(id).version()) {
            throw ApiProblem.conflict("stale", "Segment " + id + " was published meanwhile.");
        }
        return desk.view(desk.save(
                id,
                change.name() == null ? null : change.name().strip(),
                change.description(),
                condition(change.draft()),
                change.updatedAt(),
                by.name()));
    }

    private static @Nullable Condition condition(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : ConditionCodec.read(json);
    }

    @PostMapping("/{id}/publish")
    @Allows(Permission.SEGMENTS_MANAGE)
    SegmentView publish(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return desk.view(desk.publish(id, by.name()));
    }

    @PostMapping("/{id}/recompute")
    @Allows(Permission.SEGMENTS_MANAGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    SegmentView recompute(@PathVariable long id) {
        return desk.view(desk.recompute(id));
    }

    @PostMapping("/{id}/recompute/cancel")
    @Allows(Permission.SEGMENTS_MANAGE)
    SegmentView cancelRecompute(@PathVariable long id) {
        return desk.view(desk.cancelRecompute(id));
    }

    @PostMapping("/{id}/archive")
    @Allows(Permission.SEGMENTS_MANAGE)
    SegmentView archive(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return desk.view(desk.archive(id, by.name()));
    }

    @DeleteMapping("/{id}")
    @Allows(Permission.SEGMENTS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        desk.delete(id);
    }

    @GetMapping("/{id}/versions")
    @Allows(Permission.SEGMENTS_READ)
    Page<VersionView> versions(@PathVariable long id) {
        return Page.whole(segments.versions(desk.require(id).id()).stream()
                .map(version -> new VersionView(
                        version.version(),
                        ConditionCodec.write(version.definition()),
                        Words.of(descriptions.sentence(version.definition())),
                        version.publishedBy(),
                        version.publishedAt()))
                .toList());
    }
}
