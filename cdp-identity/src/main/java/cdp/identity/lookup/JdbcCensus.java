package cdp.identity.lookup;

import cdp.identity.Census;
import cdp.identity.Census.DayCount;
import cdp.identity.KindRule;
import cdp.identity.SqlArrays;
import cdp.identity.linking.Standing;
import cdp.identity.lookup.KindBits.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts people in one pass over their identifiers: the database folds each person's kinds into a set of bits and answers with
 * some hundred sets, however many people there are. All numbers are of one snapshot, so they add up.
 */
@Component
class JdbcCensus {
    private static final String ZONE = "Asia/Shanghai";
    private static final int DAYS = 30;

    /** Twenty million people are grouped in memory and a few batches on disk instead of hundreds. */
    private static final String ROOM = "SET LOCAL work_mem = '64MB'";

    private static final String KINDS = """
            SELECT i.kind, coalesce(k.strong, ?), i.identifiers, i.generic
            FROM (SELECT kind, count(*) AS identifiers, count(*) FILTER (WHERE standing >= ?) AS generic
                  FROM identity.identifiers GROUP BY kind) i
                LEFT JOIN identity.identifier_kinds k ON k.kind = i.kind
            ORDER BY coalesce(k.priority, ?), i.identifiers DESC, i.kind
            """;

    private static final String PEOPLE = """
            SELECT bits, count(*) FROM (
                SELECT i.one_id, bit_or(coalesce(1::bigint << (array_position(?, i.kind) - 1), ?)) AS bits
                FROM identity.identifiers i GROUP BY i.one_id) person
            GROUP BY bits
            """;

    private static final String CHANGES = """
            SELECT (at AT TIME ZONE 'Asia/Shanghai')::date AS day, count(*) FILTER (WHERE kind = 'merge'),
                count(*) FILTER (WHERE kind = 'split')
            FROM identity.changes WHERE at >= ?::date::timestamp AT TIME ZONE 'Asia/Shanghai' GROUP BY 1
            """;

    /** What is set aside for other reasons has been decided already, by a person or by the number of those who share it. */
    private static final String CONFLICTS = """
            SELECT count(*) FROM identity.refusals r
            WHERE r.reason IN ('limit', 'claim', 'size')
              AND NOT EXISTS (SELECT FROM identity.decisions d WHERE d.a = r.a AND d.b = r.b)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    JdbcCensus(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Census take() {
        return Objects.requireNonNull(snapshot.execute(status -> {
            jdbc.execute(ROOM);
            return counted();
        }));
    }

    private Census counted() {
        Instant asOf = clock.instant();
        long start = System.nanoTime();
        List<Kind> kinds = kinds();
        KindBits bits = new KindBits(kinds, peopleByBits(kinds));
        long persons = number("SELECT count(*) FROM identity.persons");
        long conflicts = number(CONFLICTS);
        List<DayCount> days = days(asOf);
        return new Census(
                asOf,
                Duration.ofNanos(System.nanoTime() - start),
                persons,
                bits.known(),
                conflicts,
                bits.counts(),
                bits.overlaps(),
                days);
    }

    private List<Kind> kinds() {
        List<Kind> all = jdbc.query(
                KINDS,
                (row, number) -> new Kind(row.getString(1), row.getBoolean(2), row.getLong(3), row.getLong(4)),
                KindRule.OTHERWISE.strong(),
                Standing.GENERIC.level(),
                KindRule.OTHERWISE.priority());
        if (all.size() <= Census.MOST_KINDS) {
            return all;
        }
        List<Kind> kinds = new ArrayList<>(all.subList(0, Census.MOST_KINDS));
        List<Kind> rest = all.subList(Census.MOST_KINDS, all.size());
        boolean strong = rest.stream().anyMatch(Kind::strong);
        long identifiers = rest.stream().mapToLong(Kind::identifiers).sum();
        long generic = rest.stream().mapToLong(Kind::generic).sum();
        kinds.add(new Kind(Census.OTHER_KINDS, strong, identifiers, generic));
        return kinds;
    }

    private Map<Long, Long> peopleByBits(List<Kind> kinds) {
        Map<Long, Long> people = new HashMap<>();
        List<String> names =
                kinds.stream().limit(Census.MOST_KINDS).map(Kind::name).toList();
        jdbc.query(
                PEOPLE,
                row -> {
                    people.put(row.getLong(1), row.getLong(2));
                },
                SqlArrays.texts(names),
                1L << Census.MOST_KINDS);
        return people;
    }

    private List<DayCount> days(Instant now) {
        LocalDate today = now.atZone(ZoneId.of(ZONE)).toLocalDate();
        LocalDate first = today.minusDays(DAYS - 1L);
        Map<LocalDate, DayCount> changed = new HashMap<>();
        jdbc.query(
                CHANGES,
                row -> {
                    LocalDate day = row.getObject(1, LocalDate.class);
                    changed.put(day, new DayCount(day, row.getLong(2), row.getLong(3)));
                },
                first.toString());
        return first.datesUntil(today.plusDays(1))
                .map(day -> changed.getOrDefault(day, new DayCount(day, 0, 0)))
                .toList();
    }

    private long number(String statement) {
        return Objects.requireNonNull(jdbc.queryForObject(statement, Long.class));
    }
}
