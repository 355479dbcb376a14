package cdp.profile.projection;

import cdp.identity.OneId;
import cdp.ingest.SourceId;
import cdp.profile.Analytics.Activity;
import cdp.profile.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Sums up what each of a page of people did. */
final class ActivityQuestion {
    private static final String EVENTS = """
            WITH asked AS (SELECT unnest(CAST(? AS BIGINT[])) AS one_id),
            theirs AS (SELECT one_id, one_id AS person FROM asked
                UNION ALL SELECT r.loser, r.winner FROM redirects r JOIN asked a ON a.one_id = r.winner)
            SELECT t.person, count(*), arg_max(e.name, e.occurred_at), arg_max(e.source_id, e.occurred_at),
                list(DISTINCT e.source_id)
            FROM events e JOIN theirs t ON t.one_id = e.one_id GROUP BY t.person
            """;

    private static final String ORDERS = """
            SELECT person, currency, count(DISTINCT order_key) FILTER (WHERE paid) AS orders, sum(money)
            FROM orders WHERE person IN (SELECT unnest(CAST(? AS BIGINT[])))
            GROUP BY person, currency ORDER BY person, orders
            """;

    private record Bought(long orders, BigDecimal spent, String currency) {
        static final Bought NOTHING = new Bought(0, Money.shown(BigDecimal.ZERO), Money.USUAL_CURRENCY);
    }

    private ActivityQuestion() {}

    static Map<OneId, Activity> ask(JdbcTemplate jdbc, Collection<OneId> people) {
        SqlArrayValue asked =
                new SqlArrayValue("BIGINT", people.stream().map(OneId::value).toArray());
        Map<Long, Bought> bought = new HashMap<>();
        // Somebody who paid in several currencies is shown in the one used most, which comes last.
        jdbc.query(
                ORDERS,
                row -> {
                    bought.put(
                            row.getLong(1),
                            new Bought(row.getLong(3), Money.shown(row.getBigDecimal(4)), row.getString(2)));
                },
                asked);
        Map<OneId, Activity> activities = new HashMap<>();
        jdbc.query(
                EVENTS,
                row -> {
                    activities.put(
                            new OneId(row.getLong(1)),
                            activity(row, bought.getOrDefault(row.getLong(1), Bought.NOTHING)));
                },
                asked);
        return activities;
    }

    private static Activity activity(ResultSet row, Bought bought) throws SQLException {
        return new Activity(
                row.getLong(2),
                bought.orders(),
                bought.spent(),
                bought.currency(),
                row.getString(3),
                new SourceId(row.getInt(4)),
                Arrays.stream((Object[]) row.getArray(5).getArray())
                        .map(id -> new SourceId(((Number) id).intValue()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
