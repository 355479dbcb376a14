package cdp.web.console.audit;

import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.audit.AuditLog;
import cdp.web.security.audit.AuditRow;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {
    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    record Entry(
            long id,
            Instant at,
            String actor,
            @Nullable Long actorId,
            String action,
            @Nullable String targetType,
            @Nullable String targetId,
            @Nullable String targetName,
            @JsonRawValue String detail,
            @Nullable String ip) {

        static Entry of(AuditRow row) {
            return new Entry(
                    row.id(),
                    row.at(),
                    row.actor(),
                    row.actorId(),
                    row.action(),
                    row.targetType(),
                    row.targetId(),
                    row.targetName(),
                    row.detail(),
                    row.ip());
        }
    }

    private record Position(long id) {}

    @GetMapping("/api/audit")
    @Allows(Permission.AUDIT_READ)
    Page<Entry> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action) {
        int size = Page.limit(limit);
        long before = Cursor.read(cursor, Position.class).map(Position::id).orElse(Long.MAX_VALUE);
        return Page.of(
                log.page(new AuditLog.Filter(actor, action), before, size + 1),
                size,
                Entry::of,
                row -> new Position(row.id()));
    }
}
