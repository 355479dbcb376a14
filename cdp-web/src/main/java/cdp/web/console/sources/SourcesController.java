package cdp.web.console.sources;

import cdp.ingest.Source;
import cdp.ingest.SourceActivities;
import cdp.ingest.SourceActivities.Activity;
import cdp.ingest.Sources;
import cdp.ingest.Sources.WithNewKey;
import cdp.ingest.Trust;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sources")
class SourcesController {
    private static final String KINDS =
            "web|app|mini_program|official_account|wecom|tmall|douyin|store|crm|ads|server|file";
    private static final String KEY_KINDS = "public|server";
    private static final int MOST_PER_SECOND = 100_000;

    private final Sources sources;
    private final SourceDesk desk;
    private final SourceActivities activities;

    SourcesController(Sources sources, SourceDesk desk, SourceActivities activities) {
        this.sources = sources;
        this.desk = desk;
        this.activities = activities;
    }

    record NewSource(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotNull @Pattern(regexp = KEY_KINDS) String keyKind,
            @Nullable @Min(1) @Max(MOST_PER_SECOND) Integer ratePerSecond) {}

    record SourceChange(
            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = ".*\\S.*")
            String name,

            @Nullable @Pattern(regexp = "active|paused") String status,
            @Nullable @Min(1) @Max(MOST_PER_SECOND) Integer ratePerSecond) {}

    record NewKey(
            @NotNull @Pattern(regexp = KEY_KINDS) String keyKind,
            @Min(0) @Max(24 * 30) int retireOldAfterHours) {}

    record SourceWithKey(SourceView source, String writeKey) {}

    @GetMapping
    @Allows(Permission.SOURCES_READ)
    Page<SourceView> list() {
        Map<Integer, Activity> now = activities.now();
        return Page.whole(sources.all().stream()
                .map(source ->
                        SourceView.of(source, now.getOrDefault(source.id().value(), Activity.NONE)))
                .toList());
    }

    @GetMapping("/{id}")
    @Allows(Permission.SOURCES_READ)
    SourceView find(@PathVariable int id) {
        return view(desk.require(id));
    }

    @PostMapping
    @Allows(Permission.SOURCES_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    SourceWithKey create(@Valid @RequestBody NewSource fresh, @AuthenticationPrincipal SignedIn by) {
        return withKey(desk.create(
                fresh.name().strip(), fresh.kind(), trust(fresh.keyKind()), fresh.ratePerSecond(), by.name()));
    }

    @PatchMapping("/{id}")
    @Allows(Permission.SOURCES_MANAGE)
    SourceView change(@PathVariable int id, @Valid @RequestBody SourceChange change) {
        Boolean paused =
                change.status() == null ? null : Boolean.valueOf(change.status().equals("paused"));
        String name = change.name() == null ? null : change.name().strip();
        return view(desk.change(id, name, paused, change.ratePerSecond()));
    }

    @PostMapping("/{id}/keys")
    @Allows(Permission.SOURCES_MANAGE)
    SourceWithKey addKey(@PathVariable int id, @Valid @RequestBody NewKey key) {
        return withKey(desk.addKey(id, trust(key.keyKind()), key.retireOldAfterHours()));
    }

    @DeleteMapping("/{id}/keys/{keyId}")
    @Allows(Permission.SOURCES_MANAGE)
    SourceView revokeKey(@PathVariable int id, @PathVariable int keyId) {
        return view(desk.revokeKey(id, keyId));
    }

    private SourceView view(Source source) {
        return SourceView.of(source, activities.now().getOrDefault(source.id().value(), Activity.NONE));
    }

    private SourceWithKey withKey(WithNewKey created) {
        return new SourceWithKey(view(created.source()), created.writeKey());
    }

    private static Trust trust(String keyKind) {
        return keyKind.equals("server") ? Trust.SERVER : Trust.PUBLIC;
    }
}
