package cdp.profile.projection;

import cdp.identity.OneId;
import cdp.ingest.SourceId;
import cdp.profile.Analytics.Behind;
import cdp.profile.Analytics.Found;
import cdp.profile.Analytics.PeopleFilter;
import cdp.profile.Analytics.PeoplePage;
import cdp.profile.Analytics.PeopleQuery;
import cdp.profile.Analytics.Position;
import cdp.profile.Analytics.Sort;
import cdp.profile.ParameterizedSql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Selects people and puts them in order. */
final class PeopleQuestion {
    private final PeopleQuery query;
    private final Set<String> strongKinds;

    PeopleQuestion(PeopleQuery query, Set<String> strongKinds) {
        this.query = query;
        this.strongKinds = strongKinds;
    }

    List<PeoplePage.Row> page(JdbcTemplate jdbc) {
        ParameterizedSql sql = new ParameterizedSql();
        sql.add("WITH selected AS (SELECT p.one_id,").add(key()).add("AS key FROM profiles p");
        if (query.sort() == Sort.SPENT) {
            sql.add(
                    "LEFT JOIN (SELECT person, sum(money) AS spent FROM orders GROUP BY person) o ON o.person = p.one_id");
        }
        where(sql);
        sql.add(") SELECT key, one_id FROM selected");
        Position after = query.after();
        if (after != null) {
            sql.add("WHERE key < ? OR (key = ? AND one_id < ?)", after.key(), after.key(), after.oneId());
        }
        sql.add("ORDER BY key DESC, one_id DESC LIMIT ?", query.limit());
        return jdbc.query(
                sql.text(),
                (row, number) ->
                        new PeoplePage.Row(new OneId(row.getLong(2)), new Position(row.getLong(1), row.getLong(2))),
                sql.parameters());
    }

    long total(JdbcTemplate jdbc) {
        ParameterizedSql sql = new ParameterizedSql().add("SELECT count(*) FROM profiles p");
        where(sql);
        return Objects.requireNonNull(jdbc.queryForObject(sql.text(), Long.class, sql.parameters()));
    }

    private String key() {
        return switch (query.sort()) {
            case LAST_SEEN -> "epoch_us(p.last_seen)";
            case FIRST_SEEN -> "epoch_us(p.first_seen)";
            case SPENT -> "CAST(coalesce(o.spent, 0) * 10000 AS BIGINT)";
        };
    }

    private void where(ParameterizedSql sql) {
        PeopleFilter filter = query.filter();
        sql.add("WHERE true");
        Found found = filter.found();
        if (found != null) {
            sql.add(
                    "AND (p.one_id IN (SELECT unnest(CAST(? AS BIGINT[]))) OR contains(lower(p.name), ?))",
                    new SqlArrayValue(
                            "BIGINT", found.people().stream().map(OneId::value).toArray()),
                    found.nameContains().toLowerCase(Locale.ROOT));
        }
        if (filter.sources() != null) {
            sql.add(
                    "AND p.one_id IN (SELECT person FROM people_events WHERE list_contains(CAST(? AS INTEGER[]), source_id))",
                    new SqlArrayValue(
                            "INTEGER",
                            filter.sources().stream().map(SourceId::value).toArray()));
        }
        if (filter.activeSince() != null) {
            sql.add("AND p.last_seen >= make_timestamp(?)", micros(filter.activeSince()));
        }
        if (filter.bought() != null) {
            sql.add("AND (p.one_id IN (SELECT person FROM orders WHERE paid)) = ?", filter.bought());
        }
        if (filter.behind() != null) {
            behind(sql, filter.behind());
        }
    }

    private void behind(ParameterizedSql sql, Behind figure) {
        switch (figure) {
            case Behind.FirstSeen(Instant since) -> sql.add("AND p.first_seen >= make_timestamp(?)", micros(since));
            case Behind.Known() ->
                sql.add(
                        "AND list_has_any(p.kinds, CAST(? AS VARCHAR[]))",
                        new SqlArrayValue("VARCHAR", strongKinds.toArray()));
            case Behind.Ordered(Instant since) ->
                sql.add(
                        "AND p.one_id IN (SELECT person FROM orders WHERE paid AND occurred_at >= make_timestamp(?))",
                        micros(since));
            case Behind.OrderedAgain(Instant since) ->
                sql.add(
                        "AND p.one_id IN (SELECT person FROM orders WHERE paid AND occurred_at >= make_timestamp(?)"
                                + " GROUP BY person HAVING count(DISTINCT order_key) > 1)",
                        micros(since));
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
