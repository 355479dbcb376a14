package cdp.web.console.quarantine;

import cdp.ingest.Quarantine;
import cdp.ingest.Quarantine.Content;
import cdp.ingest.Quarantine.Entry;
import cdp.ingest.Quarantine.Filter;
import cdp.ingest.Quarantine.ReasonCount;
import cdp.ingest.Quarantine.ReplayResult;
import cdp.ingest.Quarantine.Status;
import cdp.ingest.Receipt;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/quarantine")
class QuarantineController {
    private static final int MOST_AT_ONCE = 1_000;

    private final Quarantine quarantine;
    private final QuarantineDesk desk;

    QuarantineController(Quarantine quarantine, QuarantineDesk desk) {
        this.quarantine = quarantine;
        this.desk = desk;
    }

    record Position(long id) {}

    record Replay(@Nullable @Size(max = 600_000) String body) {}

    /** @param ids the entries to replay; absent for all open ones the filter names */
    record ReplayMany(
            @Nullable @Size(max = MOST_AT_ONCE) List<Long> ids,
            @Nullable String reason,
            @Nullable Integer source) {}

    record Replayed(
            String status,
            @Nullable String reason,
            @Nullable String detail,
            EntryView entry) {}

    record ContentView(
            @JsonUnwrapped EntryView entry,
            @Nullable String body,
            String bodyBase64,
            @Nullable String contentType,
            @Nullable String contentEncoding) {}

    @GetMapping
    @Allows(Permission.QUARANTINE_READ)
    Page<EntryView> list(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable Integer source,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        int size = Page.limit(limit);
        long before = Cursor.read(cursor, Position.class).map(Position::id).orElse(Long.MAX_VALUE);
        List<Entry> entries = quarantine.list(new Filter(status(status), reason, source), before, size + 1);
        return Page.of(entries, size, EntryView::of, entry -> new Position(entry.id()));
    }

    @GetMapping("/reasons")
    @Allows(Permission.QUARANTINE_READ)
    Page<ReasonCount> reasons(@RequestParam(defaultValue = "open") String status) {
        return Page.whole(quarantine.reasons(status(status)));
    }

    @GetMapping("/{id}")
    @Allows(Permission.QUARANTINE_READ)
    ContentView find(@PathVariable long id) {
        Content content = desk.require(id);
        return new ContentView(
                EntryView.of(content.entry()),
                text(content.body()),
                Base64.getEncoder().encodeToString(content.body()),
                content.contentType(),
                content.contentEncoding());
    }

    @PostMapping("/{id}/replay")
    @Allows(Permission.QUARANTINE_MANAGE)
    Replayed replay(@PathVariable long id, @Valid @RequestBody Replay replay, @AuthenticationPrincipal SignedIn by) {
        byte[] body = replay.body() == null ? null : replay.body().getBytes(StandardCharsets.UTF_8);
        Receipt receipt = desk.replay(id, body, by.name());
        EntryView entry = EntryView.of(desk.require(id).entry());
        if (!receipt.isRefusal()) {
            return new Replayed("accepted", null, null, entry);
        }
        var refusal = receipt.refused().getFirst().refusal();
        return new Replayed("refused", refusal.reason().code(), refusal.detail(), entry);
    }

    @PostMapping("/replay")
    @Allows(Permission.QUARANTINE_MANAGE)
    ReplayResult replayMany(@Valid @RequestBody ReplayMany replay, @AuthenticationPrincipal SignedIn by) {
        if (replay.ids() == null) {
            return desk.replayAll(new Filter(Status.OPEN, replay.reason(), replay.source()), MOST_AT_ONCE, by.name());
        }
        int accepted = 0;
        for (long id : replay.ids()) {
            accepted += desk.replay(id, null, by.name()).isRefusal() ? 0 : 1;
        }
        return new ReplayResult(accepted, replay.ids().size() - accepted);
    }

    @PostMapping("/{id}/discard")
    @Allows(Permission.QUARANTINE_MANAGE)
    EntryView discard(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return EntryView.of(desk.discard(id, by.name()));
    }

    private static Status status(String text) {
        try {
            return Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ApiProblem.validation("status", "invalid", "status is open, replayed or discarded");
        }
    }

    /** The bytes as text, when they are UTF-8. */
    private static @Nullable String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException binary) {
            return null;
        }
    }
}
