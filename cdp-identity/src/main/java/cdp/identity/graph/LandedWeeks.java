package cdp.identity.graph;

import cdp.identity.IdentityProperties;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of landed events is kept by week of receipt, and forgotten by whole weeks. */
@Component
class LandedWeeks {
    private static final String WEEKS = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'identity.landed'::regclass
            """;

    private static final String PREFIX = "landed_";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final IdentityProperties properties;
    private final Set<LocalDate> existing = ConcurrentHashMap.newKeySet();

    LandedWeeks(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, IdentityProperties properties) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
        this.properties = properties;
    }

    /** Makes the weeks a batch needs; call outside of the resolve transaction, because it takes a lock others wait for. */
    void makeRoom(Collection<Instant> receivedAt) {
        for (Instant at : receivedAt) {
            LocalDate week = week(day(at));
            if (!existing.contains(week)) {
                apart.executeWithoutResult(status -> {
                    // Two workers that meet the same new week take turns.
                    jdbc.queryForList("SELECT pg_advisory_xact_lock(hashtext('identity.landed weeks'))");
                    create(week);
                    forgetOld();
                });
                existing.add(week);
            }
        }
    }

    private void create(LocalDate week) {
        jdbc.execute("CREATE TABLE IF NOT EXISTS identity." + name(week)
                + " PARTITION OF identity.landed FOR VALUES FROM ('" + week + "') TO ('" + week.plusWeeks(1) + "')");
    }

    /** What was received before this day need not be known any more, and may have no place in the file. */
    LocalDate oldest() {
        return week(day(clock.instant().minus(properties.rememberMessages())));
    }

    private void forgetOld() {
        LocalDate oldest = oldest();
        for (String table : jdbc.queryForList(WEEKS, String.class)) {
            LocalDate week = LocalDate.parse(table.substring(PREFIX.length()).replace('_', '-'));
            if (week.isBefore(oldest) && !existing.contains(week)) {
                jdbc.execute("DROP TABLE IF EXISTS identity." + table);
            }
        }
    }

    private static String name(LocalDate week) {
        return PREFIX + week.toString().replace('-', '_');
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
