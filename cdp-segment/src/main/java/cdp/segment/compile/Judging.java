package cdp.segment.compile;

import cdp.profile.ParameterizedSql;
import cdp.segment.condition.All;
import cdp.segment.condition.Any;
import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.Group;
import cdp.segment.condition.InSegment;
import cdp.segment.condition.Measure;
import cdp.segment.condition.None;
import cdp.segment.evaluation.Definitions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One statement being put together. Each event becomes a common table of tallies, each attribute a column of {@code facts}, each
 * condition a column of {@code judged} that is true or false, named by {@link #judge}. What occurs twice is worked out once.
 */
final class Judging {
    private final Definitions definitions;
    private final Instant now;
    private final boolean foresee;
    private final Map<EventDone, String> tallies = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<Condition, String> judged = new HashMap<>();
    private final ParameterizedSql verdicts = new ParameterizedSql();
    private final List<ParameterizedSql> turns = new ArrayList<>();

    Judging(Definitions definitions, Instant now, boolean foresee) {
        this.definitions = definitions;
        this.now = now;
        this.foresee = foresee;
    }

    /** @return the column that says for whom it holds */
    String judge(Condition condition) {
        String known = judged.get(condition);
        if (known != null) {
            return known;
        }
        ParameterizedSql verdict = verdict(condition);
        String column = "n" + judged.size();
        judged.put(condition, column);
        verdicts.add(", (").add(verdict).add(") AS " + column);
        return column;
    }

    private ParameterizedSql verdict(Condition condition) {
        return switch (condition) {
            case All all -> joined(all, "true", " AND ");
            case Any any -> joined(any, "false", " OR ");
            case None none ->
                new ParameterizedSql()
                        .add("NOT (")
                        .add(joined(none, "false", " OR "))
                        .add(")");
            case AttributeIs is -> attribute(is);
            case EventDone done -> tally(done);
            case InSegment member -> segment(member);
        };
    }

    private ParameterizedSql joined(Group group, String otherwise, String word) {
        StringBuilder columns = new StringBuilder(otherwise);
        group.conditions().forEach(child -> columns.append(word).append(judge(child)));
        return new ParameterizedSql().add(columns.toString());
    }

    private ParameterizedSql segment(InSegment member) {
        Condition definition = definitions.of(member.segmentId());
        String holds = definition == null ? "false" : judge(definition);
        return new ParameterizedSql().add(member.in() ? holds : "NOT " + holds);
    }

    private ParameterizedSql attribute(AttributeIs is) {
        String column = attributes.computeIfAbsent(is.key(), key -> "a" + attributes.size());
        if (foresee && is.test().dependsOnNow()) {
            turns.add(EventSql.turns(is.test(), column, now));
        }
        return ValueSql.test(is.test(), column, now);
    }

    private ParameterizedSql tally(EventDone done) {
        EventDone anonymous = new EventDone(null, done.did(), done.event(), done.where(), done.tally(), done.window());
        String table = tallies.get(anonymous);
        if (table == null) {
            table = "e" + tallies.size();
            tallies.put(anonymous, table);
            turns.add(new ParameterizedSql().add(table + "_turn"));
        }
        String scale = done.tally().measure() instanceof Measure.Count ? " * 10000" : "";
        return new ParameterizedSql()
                .add(
                        "coalesce(" + table + "_m, 0)" + scale + " " + operator(done) + " CAST(? AS HUGEINT)",
                        tenThousandths(done.tally().value()));
    }

    private static long tenThousandths(BigDecimal value) {
        return value.movePointRight(4).longValueExact();
    }

    private static String operator(EventDone done) {
        return switch (done.tally().compare()) {
            case GTE -> ">=";
            case GT -> ">";
            case LTE -> "<=";
            case LT -> "<";
            case EQ -> "=";
            case NEQ -> "<>";
        };
    }

    /** @param columns what to select, {@code where} which rows of {@code judged} */
    ParameterizedSql select(ParameterizedSql columns, String where) {
        ParameterizedSql sql = new ParameterizedSql().add("WITH");
        tallies.forEach((done, table) -> sql.add(table + " AS (")
                .add(new EventSql(done, now, foresee).compile())
                .add("),"));
        sql.add("facts AS (SELECT p.one_id, p.kinds");
        attributes.forEach((key, column) -> sql.add(", variant_extract(p.attrs, ?) AS " + column, key));
        tallies.values()
                .forEach(table ->
                        sql.add(", " + table + ".m AS " + table + "_m, " + table + ".turn AS " + table + "_turn"));
        sql.add("FROM profiles p");
        tallies.values().forEach(table -> sql.add("LEFT JOIN " + table + " ON " + table + ".person = p.one_id"));
        sql.add("), judged AS (SELECT one_id, kinds").add(verdicts).add(",");
        turn(sql);
        return sql.add("AS turn FROM facts)").add(columns).add("FROM judged WHERE " + where);
    }

    private void turn(ParameterizedSql sql) {
        sql.add("list_min([CAST(NULL AS BIGINT)");
        if (foresee) {
            turns.forEach(turn -> sql.add(",").add(turn));
        }
        sql.add("])");
    }
}
