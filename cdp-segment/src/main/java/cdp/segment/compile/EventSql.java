package cdp.segment.compile;

import cdp.profile.ParameterizedSql;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.Measure;
import cdp.segment.condition.Test;
import cdp.segment.condition.Where;
import cdp.segment.condition.Window;
import java.time.Instant;

/**
 * The tally of one event for everybody who did it: {@code person, m, turn}. The measure is a count, or a sum in ten-thousandths;
 * the turn is the first instant after now, in microseconds, at which anything comes into the tally or leaves it.
 */
final class EventSql {
    private final EventDone done;
    private final Instant now;
    private final boolean foresee;

    /** @param foresee whether turns are wanted; they are null otherwise */
    EventSql(EventDone done, Instant now, boolean foresee) {
        this.done = done;
        this.now = now;
        this.foresee = foresee;
    }

    ParameterizedSql compile() {
        ParameterizedSql sql = new ParameterizedSql();
        sql.add("SELECT person, " + measure() + " AS m, min(turn) AS turn FROM (", ValueSql.micros(now));
        sql.add("SELECT person, us, " + addend() + " AS addend,");
        sql.add(passes(foresee)).add("AS counts,").add(turn()).add("AS turn FROM (");
        rows(sql);
        return sql.add(") WHERE").add(passes(false)).add(") GROUP BY person");
    }

    private String measure() {
        return switch (done.tally().measure()) {
            case Measure.Count() -> "count(*) FILTER (WHERE counts AND us <= ?)";
            case Measure.Sum _ -> "coalesce(sum(addend) FILTER (WHERE counts AND us <= ?), 0)";
        };
    }

    private String addend() {
        String number = ValueSql.number("summed");
        return switch (done.tally().measure()) {
            case Measure.Count() -> "1";
            case Measure.Sum _ ->
                "CASE WHEN abs(" + number + ") < 1e14 THEN TRY_CAST(round(" + number
                        + " * CAST(10000 AS DOUBLE)) AS BIGINT) END";
        };
    }

    /**
     * @param timely whether tests whose answer changes with time are among them; when turns are wanted, an event that does not
     *     pass those may do so later
     */
    private ParameterizedSql passes(boolean timely) {
        ParameterizedSql sql = new ParameterizedSql().add("true");
        for (int i = 0; i < done.where().size(); i++) {
            Test test = done.where().get(i).test();
            if (timely || !foresee || !test.dependsOnNow()) {
                sql.add("AND").add(ValueSql.test(test, "w" + i, now));
            }
        }
        return sql;
    }

    private ParameterizedSql turn() {
        ParameterizedSql sql = new ParameterizedSql();
        if (!foresee) {
            return sql.add("CAST(NULL AS BIGINT)");
        }
        sql.add("list_min([");
        later(sql, "us", 0);
        if (done.window() instanceof Window.Last(var span)) {
            sql.add(",");
            later(sql, "us", span.length().toNanos() / 1000);
        }
        for (int i = 0; i < done.where().size(); i++) {
            Test test = done.where().get(i).test();
            if (test.dependsOnNow()) {
                sql.add(",").add(turns(test, "w" + i, now));
            }
        }
        return sql.add("])");
    }

    private void later(ParameterizedSql sql, String micros, long by) {
        later(sql, micros, by, now);
    }

    private static void later(ParameterizedSql sql, String micros, long by, Instant now) {
        sql.add("CASE WHEN " + micros + " + ? > ? THEN " + micros + " + ? END", by, ValueSql.micros(now), by);
    }

    /** The two turns of a test in the last so long, of which those in the past are null. */
    static ParameterizedSql turns(Test test, String x, Instant now) {
        ParameterizedSql sql = new ParameterizedSql();
        later(sql, ValueSql.moment(x), 0, now);
        sql.add(",");
        later(sql, ValueSql.moment(x), test.span().length().toNanos() / 1000, now);
        return sql;
    }

    /** The events that may count, now or later, with the properties the tests look at. */
    private void rows(ParameterizedSql sql) {
        sql.add("SELECT person, epoch_us(occurred_at) AS us");
        if (done.tally().measure() instanceof Measure.Sum(String property)) {
            sql.add(", variant_extract(props, ?) AS summed", property);
        }
        int place = 0;
        for (Where where : done.where()) {
            sql.add(", variant_extract(props, ?) AS w" + place++, where.property());
        }
        sql.add("FROM people_events WHERE name = ?", done.event());
        switch (done.window()) {
            case Window.Ever() -> {}
            case Window.Last(var span) ->
                sql.add("AND occurred_at > make_timestamp(?)", ValueSql.micros(now.minus(span.length())));
            case Window.Between(var from, var to) ->
                sql.add(
                        "AND occurred_at >= make_timestamp(?) AND occurred_at < make_timestamp(?)",
                        ValueSql.micros(from),
                        ValueSql.micros(to));
        }
        if (!foresee) {
            sql.add("AND occurred_at <= make_timestamp(?)", ValueSql.micros(now));
        }
    }
}
