package cdp.journey.report;

import cdp.journey.JourneyFigures.Contribution;
import cdp.journey.JourneyId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What all journeys brought, each beside its own control group. */
final class Contributions {
    private static final String BY_JOURNEY = """
            SELECT j.id, j.name, r.entered, r.converted, r.held, r.held_converted, r.revenue
            FROM (SELECT journey_id, count(*) FILTER (WHERE NOT control) AS entered,
                    count(converted_at) FILTER (WHERE NOT control) AS converted, count(*) FILTER (WHERE control) AS held,
                    count(converted_at) FILTER (WHERE control) AS held_converted,
                    coalesce(sum(revenue) FILTER (WHERE NOT control), 0) AS revenue
                FROM journey.runs WHERE entered_at > ? GROUP BY journey_id) r
            JOIN journey.journeys j ON j.id = r.journey_id
            ORDER BY r.revenue DESC, r.entered DESC, j.id
            """;

    private static final String BY_DAY = """
            SELECT (converted_at AT TIME ZONE 'Asia/Shanghai')::date AS day, sum(revenue) FROM journey.runs
            WHERE NOT control AND converted_at >= ?::date::timestamp AT TIME ZONE 'Asia/Shanghai' GROUP BY 1
            """;

    private final JdbcTemplate jdbc;

    Contributions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Contribution> since(Instant entered) {
        return jdbc.query(BY_JOURNEY, (row, number) -> contribution(row), Timestamp.from(entered));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        long entered = row.getLong(3);
        long converted = row.getLong(4);
        long held = row.getLong(5);
        long heldConverted = row.getLong(6);
        RateDifference difference = held == 0 ? null : RateDifference.of(converted, entered, heldConverted, held);
        return new Contribution(
                new JourneyId(row.getLong(1)),
                row.getString(2),
                entered,
                converted,
                RateDifference.rate(converted, entered),
                held == 0 ? null : RateDifference.rate(heldConverted, held),
                difference == null ? null : difference.lift(),
                difference == null ? null : difference.low(),
                difference == null ? null : difference.high(),
                row.getBigDecimal(7));
    }

    Map<LocalDate, BigDecimal> revenueByDay(LocalDate from) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        jdbc.query(
                BY_DAY,
                row -> {
                    BigDecimal revenue = row.getBigDecimal(2);
                    days.put(row.getObject(1, LocalDate.class), revenue == null ? BigDecimal.ZERO : revenue);
                },
                from.toString());
        return days;
    }
}
