package cdp.web.security.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log. */
@Component
public class AuditLog {
    private static final String COLUMNS =
            "id, at, actor, actor_id, action, target_type, target_id, target_name, detail, ip, hash";
    private static final String PAGE = """
            SELECT %s FROM web.audit
            WHERE id < :before
              AND (CAST(:actorId AS bigint) IS NULL OR actor_id = :actorId)
              AND (CAST(:actor AS text) IS NULL OR strpos(lower(actor), lower(:actor)) > 0)
              AND (CAST(:action AS text) IS NULL OR action = :action OR starts_with(action, :action || '.'))
            ORDER BY id DESC LIMIT :limit""".formatted(COLUMNS);
    private static final String FROM_THE_FIRST = "SELECT %s FROM web.audit ORDER BY id".formatted(COLUMNS);

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param actor number of an account or part of a name
     * @param action one action, or what several begin with: {@code source} finds {@code source.created}
     */
    public record Filter(@Nullable String actor, @Nullable String action) {
        private @Nullable Long actorId() {
            return actor != null && actor.matches("\\d{1,18}") ? Long.valueOf(actor) : null;
        }

        private @Nullable String actorName() {
            return actorId() == null && actor != null && !actor.isBlank() ? actor.strip() : null;
        }

        private @Nullable String wantedAction() {
            return action == null || action.isBlank() ? null : action.strip();
        }
    }

    /** Newest first, older than the row numbered {@code before}. */
    public List<AuditRow> page(Filter filter, long before, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("actorId", filter.actorId())
                .param("actor", filter.actorName())
                .param("action", filter.wantedAction())
                .param("limit", limit)
                .query(AuditLog::read)
                .list();
    }

    /** Walks the whole chain and names the first row that is missing or not as it was written. */
    @Transactional(readOnly = true)
    public OptionalLong firstBrokenRow() {
        Chain chain = new Chain();
        jdbc.sql(FROM_THE_FIRST).withFetchSize(1000).query(chain);
        return chain.broken;
    }

    private static AuditRow read(ResultSet row, int n) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getObject("actor_id", Long.class),
                row.getString("action"),
                row.getString("target_type"),
                row.getString("target_id"),
                row.getString("target_name"),
                row.getString("detail"),
                row.getString("ip"));
    }

    private static final class Chain implements RowCallbackHandler {
        private byte[] previous = JdbcAudit.BEFORE_THE_FIRST;
        private long expected = 1;
        private OptionalLong broken = OptionalLong.empty();

        @Override
        public void processRow(ResultSet stored) throws SQLException {
            AuditRow row = read(stored, 0);
            byte[] hash = row.hashAfter(previous);
            if (broken.isEmpty() && (row.id() != expected || !Arrays.equals(hash, stored.getBytes("hash")))) {
                broken = OptionalLong.of(expected);
            }
            previous = hash;
            expected = row.id() + 1;
        }
    }
}
