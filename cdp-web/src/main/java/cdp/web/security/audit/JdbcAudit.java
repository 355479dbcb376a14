package cdp.web.security.audit;

import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import cdp.web.security.AuditEntry.Actor;
import cdp.web.security.AuditEntry.Target;
import cdp.web.security.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcAudit implements Audit {
    static final byte[] BEFORE_THE_FIRST = new byte[32];
    private static final Actor NOBODY = new Actor(null, "system");

    // One writer at a time until it commits, so that numbers have no gaps and every hash follows its predecessor.
    private static final String TAKE_TURN = "SELECT pg_advisory_xact_lock(hashtext('web.audit'))";
    private static final String LAST_ID = "SELECT coalesce(max(id), 0) FROM web.audit";
    private static final String HASH = "SELECT hash FROM web.audit WHERE id = :id";
    private static final String APPEND = """
            INSERT INTO web.audit (id, at, actor, actor_id, action, target_type, target_id, target_name, detail, ip, hash)
            VALUES (:id, :at, :actor, :actorId, :action, :targetType, :targetId, :targetName, CAST(:detail AS json), :ip, :hash)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAudit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        // Its own statement: the next one must see what the previous writer committed.
        jdbc.sql(TAKE_TURN).query(row -> {});
        long last = jdbc.sql(LAST_ID).query(Long.class).single();
        byte[] previous =
                jdbc.sql(HASH).param("id", last).query(byte[].class).optional().orElse(BEFORE_THE_FIRST);
        AuditRow row = row(last + 1, entry);
        jdbc.sql(APPEND)
                .param("id", row.id())
                .param("at", Timestamp.from(row.at()))
                .param("actor", row.actor())
                .param("actorId", row.actorId())
                .param("action", row.action())
                .param("targetType", row.targetType())
                .param("targetId", row.targetId())
                .param("targetName", row.targetName())
                .param("detail", row.detail())
                .param("ip", row.ip())
                .param("hash", row.hashAfter(previous))
                .update();
    }

    private AuditRow row(long id, AuditEntry entry) {
        Actor actor = entry.actor() == null ? currentActor() : entry.actor();
        Target target = entry.target();
        return new AuditRow(
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                storable(actor.name()),
                actor.id(),
                entry.action(),
                target == null ? null : target.type(),
                target == null ? null : storable(target.id()),
                target == null || target.name() == null ? null : storable(target.name()),
                json.writeValueAsString(entry.document()),
                currentAddress());
    }

    private static Actor currentActor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? new Actor(person.id(), person.name())
                : NOBODY;
    }

    private static @Nullable String currentAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    /** PostgreSQL stores no NUL. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
