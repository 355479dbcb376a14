package cdp.profile.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the month partitions of the events table when the first event of a month comes. */
@Component
class EventMonths {
    /** Nobody plans by what is in them, and each analysis would compare tens of thousands of documents. */
    private static final String UNANALYSED = """
             ALTER COLUMN properties SET STATISTICS 0, ALTER COLUMN context SET STATISTICS 0,
            ALTER COLUMN traits SET STATISTICS 0, ALTER COLUMN keys SET STATISTICS 0,
            ALTER COLUMN message_id SET STATISTICS 0
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Set<YearMonth> existing = ConcurrentHashMap.newKeySet();

    EventMonths(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Commits on its own, before the caller has touched the events table: making a partition locks the table for a moment,
     * and must not wait for the caller that waits for it.
     */
    void makeRoom(Collection<Instant> occurredAt) {
        for (Instant at : occurredAt) {
            YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
            if (!existing.contains(month)) {
                apart.executeWithoutResult(status -> create(month));
                existing.add(month);
            }
        }
    }

    private void create(YearMonth month) {
        // Two workers that meet the same new month take turns.
        jdbc.queryForList("SELECT pg_advisory_xact_lock(hashtext('profile.events months'))");
        String table = "profile.events_" + month.toString().replace('-', '_');
        jdbc.execute("CREATE TABLE IF NOT EXISTS " + table + " PARTITION OF profile.events FOR VALUES FROM ('"
                + month.atDay(1) + " 00:00:00+00') TO ('" + month.plusMonths(1).atDay(1) + " 00:00:00+00')");
        jdbc.execute("ALTER TABLE " + table + UNANALYSED);
    }
}
