package cdp.profile.projection;

import cdp.ingest.SourceId;
import cdp.profile.Money;
import cdp.profile.Overview;
import cdp.profile.Overview.Figure;
import cdp.profile.Overview.SourceFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** The key figures of two equally long runs of days, the later one ending today. */
final class OverviewQuestion {
    /** China keeps one time and no summer time. */
    private static final int REPURCHASE_DAYS = 90;

    private static final String CURRENCY = """
            SELECT currency FROM orders WHERE paid AND occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?)
            GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1
            """;

    private static final String EVENTS = """
            SELECT day, day >= ? AS late, count(*), count(DISTINCT person) FROM (
                SELECT CAST(occurred_at + INTERVAL 8 HOURS AS DATE) AS day, person FROM people_events
                WHERE occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?))
            GROUP BY GROUPING SETS ((late, day), (late))
            """;

    private static final String ORDERS = """
            SELECT day, day >= ? AS late, count(DISTINCT order_key) FILTER (WHERE paid),
                coalesce(sum(money) FILTER (WHERE currency = ?), 0) FROM (
                SELECT CAST(occurred_at + INTERVAL 8 HOURS AS DATE) AS day, order_key, paid, money, currency FROM orders
                WHERE occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?))
            GROUP BY GROUPING SETS ((late, day), (late))
            """;

    private static final String NEW_PEOPLE = """
            SELECT day, day >= ? AS late, count(*) FROM (
                SELECT CAST(first_seen + INTERVAL 8 HOURS AS DATE) AS day FROM profiles
                WHERE first_seen >= make_timestamp(?) AND first_seen < make_timestamp(?))
            GROUP BY GROUPING SETS ((late, day), (late))
            """;

    /**
     * A buyer is one from an order until 90 days on or the next order, and one who came back is one from an order for as long as
     * the order before it is within 90 days. Each becomes two edges, and their running sums are the numbers of every day.
     */
    private static final String REPURCHASES = """
            WITH bought AS (
                SELECT person, order_key, min(CAST(occurred_at + INTERVAL 8 HOURS AS DATE)) AS day FROM orders
                WHERE paid AND occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?)
                GROUP BY person, order_key),
            followed AS (
                SELECT day, lag(day) OVER each AS before, lead(day) OVER each AS after FROM bought
                WINDOW each AS (PARTITION BY person ORDER BY day, order_key)),
            edges AS (
                SELECT day AS turn, 1 AS buyers, 0 AS repeats FROM followed
                UNION ALL SELECT least(day + 90, coalesce(after, day + 90)), -1, 0 FROM followed
                UNION ALL SELECT day, 0, 1 FROM followed WHERE before > day - 90
                UNION ALL SELECT least(before + 90, coalesce(after, before + 90)), 0, -1 FROM followed WHERE before > day - 90)
            SELECT turn, sum(sum(buyers)) OVER (ORDER BY turn), sum(sum(repeats)) OVER (ORDER BY turn)
            FROM edges GROUP BY turn ORDER BY turn
            """;

    private static final String PEOPLE_SO_FAR = """
            SELECT CAST(first_seen + INTERVAL 8 HOURS AS DATE) AS day, count(*),
                count(*) FILTER (WHERE list_has_any(kinds, CAST(? AS VARCHAR[])))
            FROM profiles WHERE first_seen < make_timestamp(?) GROUP BY day ORDER BY day
            """;

    private static final String SOURCES = """
            SELECT e.source_id, coalesce(w.events, 0), coalesce(w.people, 0), coalesce(o.orders, 0), coalesce(o.revenue, 0),
                coalesce(b.revenue, 0), e.last_event
            FROM (SELECT source_id, max(occurred_at) AS last_event FROM events GROUP BY source_id) e
            LEFT JOIN (SELECT source_id, count(*) AS events, count(DISTINCT person) AS people FROM people_events
                WHERE occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?) GROUP BY source_id) w
                ON w.source_id = e.source_id
            LEFT JOIN (SELECT source_id, count(DISTINCT order_key) FILTER (WHERE paid) AS orders,
                    sum(money) FILTER (WHERE currency = ?) AS revenue FROM orders
                WHERE occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?) GROUP BY source_id) o
                ON o.source_id = e.source_id
            LEFT JOIN (SELECT source_id, sum(money) FILTER (WHERE currency = ?) AS revenue FROM orders
                WHERE occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?) GROUP BY source_id) b
                ON b.source_id = e.source_id
            ORDER BY 2 DESC, 1
            """;

    private final JdbcTemplate jdbc;
    private final int days;
    private final Set<String> strongKinds;
    private final LocalDate today;
    private final long earliest;
    private final long middle;
    private final long end;

    OverviewQuestion(JdbcTemplate jdbc, int days, Instant now, Set<String> strongKinds) {
        this.jdbc = jdbc;
        this.strongKinds = strongKinds;
        this.days = days;
        this.today = LocalDate.ofInstant(now, Overview.ZONE);
        this.earliest = startOf(today.minusDays(2L * days - 1));
        this.middle = startOf(firstDay());
        this.end = startOf(today.plusDays(1));
    }

    private static long startOf(LocalDate day) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, day.atStartOfDay().toInstant(Overview.ZONE));
    }

    private LocalDate firstDay() {
        return today.minusDays(days - 1L);
    }

    Overview ask(Instant asOf) {
        String currency = jdbc.queryForList(CURRENCY, String.class, earliest, end).stream()
                .findFirst()
                .orElse(Money.USUAL_CURRENCY);
        Measured events = measure(EVENTS, 2, firstDay(), earliest, end);
        Measured orders = measure(ORDERS, 2, firstDay(), currency, earliest, end);
        PeopleSoFar soFar = new PeopleSoFar();
        Measured people = measure(NEW_PEOPLE, 1, firstDay(), earliest, end);
        return new Overview(
                asOf,
                currency,
                days(firstDay()).toList(),
                orders.figure(1, Money::shown),
                orders.figure(0, Function.identity()),
                people.figure(0, Function.identity()),
                events.figure(1, Function.identity()),
                repurchases(),
                events.figure(0, Function.identity()),
                soFar.customers(),
                soFar.known(),
                sources(currency));
    }

    /** How many there were at the end of each day: running sums of those who came. */
    private final class PeopleSoFar {
        private final TreeMap<LocalDate, BigDecimal> customers = new TreeMap<>();
        private final TreeMap<LocalDate, BigDecimal> known = new TreeMap<>();

        private PeopleSoFar() {
            long[] sums = new long[2];
            jdbc.query(
                    PEOPLE_SO_FAR,
                    row -> {
                        sums[0] += row.getLong(2);
                        sums[1] += row.getLong(3);
                        LocalDate day = row.getObject(1, LocalDate.class);
                        customers.put(day, BigDecimal.valueOf(sums[0]));
                        known.put(day, BigDecimal.valueOf(sums[1]));
                    },
                    new SqlArrayValue("VARCHAR", strongKinds.toArray()),
                    end);
        }

        private Figure customers() {
            return figure(customers);
        }

        private Figure known() {
            return figure(known);
        }

        private Figure figure(NavigableMap<LocalDate, BigDecimal> sums) {
            Function<LocalDate, BigDecimal> at = day -> {
                var latest = sums.floorEntry(day);
                return latest == null ? BigDecimal.ZERO : latest.getValue();
            };
            return new Figure(
                    at.apply(today),
                    at.apply(today.minusDays(days)),
                    days(firstDay()).map(at).toList(),
                    days(firstDay().minusDays(days)).map(at).toList());
        }
    }

    private Stream<LocalDate> days(LocalDate first) {
        return first.datesUntil(first.plusDays(days));
    }

    /** Figures by day, and of each whole period, where a sum of days would count people twice. */
    private final class Measured {
        private final Map<LocalDate, BigDecimal[]> byDay = new HashMap<>();
        private final Map<Boolean, BigDecimal[]> whole = new HashMap<>();

        Figure figure(int column, Function<BigDecimal, BigDecimal> shown) {
            return new Figure(
                    shown.apply(value(whole.get(true), column)),
                    shown.apply(value(whole.get(false), column)),
                    series(firstDay(), column, shown),
                    series(firstDay().minusDays(days), column, shown));
        }

        private List<BigDecimal> series(LocalDate first, int column, Function<BigDecimal, BigDecimal> shown) {
            return days(first)
                    .map(day -> shown.apply(value(byDay.get(day), column)))
                    .toList();
        }

        private static BigDecimal value(BigDecimal @Nullable [] row, int column) {
            return row == null ? BigDecimal.ZERO : row[column];
        }
    }

    private Measured measure(String statement, int columns, Object... parameters) {
        Measured measured = new Measured();
        jdbc.query(
                statement,
                row -> {
                    BigDecimal[] values = new BigDecimal[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = new BigDecimal(row.getString(3 + i));
                    }
                    LocalDate day = row.getObject(1, LocalDate.class);
                    if (day == null) {
                        measured.whole.put(row.getBoolean(2), values);
                    } else {
                        measured.byDay.put(day, values);
                    }
                },
                parameters);
        return measured;
    }

    private Figure repurchases() {
        TreeMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        jdbc.query(
                REPURCHASES,
                row -> {
                    long buyers = row.getLong(2);
                    rates.put(row.getObject(1, LocalDate.class), rate(row.getLong(3), buyers));
                },
                startOf(today.minusDays(2L * days + REPURCHASE_DAYS)),
                end);
        Function<LocalDate, BigDecimal> rate = day -> {
            var known = rates.floorEntry(day);
            return known == null ? rate(0, 0) : known.getValue();
        };
        return new Figure(
                rate.apply(today),
                rate.apply(today.minusDays(days)),
                days(firstDay()).map(rate).toList(),
                days(firstDay().minusDays(days)).map(rate).toList());
    }

    private static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private List<SourceFigures> sources(String currency) {
        return jdbc.query(
                SOURCES,
                (row, number) -> new SourceFigures(
                        new SourceId(row.getInt(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        Money.shown(row.getBigDecimal(5)),
                        Money.shown(row.getBigDecimal(6)),
                        row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                middle,
                end,
                currency,
                middle,
                end,
                currency,
                earliest,
                middle);
    }
}
