package cdp.segment.compile;

import cdp.profile.ParameterizedSql;
import cdp.segment.condition.Condition;
import cdp.segment.evaluation.Definitions;
import java.time.Instant;
import java.util.List;

/** Conditions as statements for the columnar engine. Means the same as the person evaluator, to the last bit. */
public final class SqlCompiler {
    private final Definitions definitions;

    public SqlCompiler(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Selects the OneID of everybody the condition holds for. */
    public ParameterizedSql members(Condition condition, Instant now) {
        Judging judging = new Judging(definitions, now, false);
        String holds = judging.judge(condition);
        return judging.select(new ParameterizedSql().add("SELECT one_id"), holds);
    }

    /**
     * Selects {@code one_id, holds, turn} of everybody the condition holds for, and of everybody for whom that may change by time
     * alone; turn is the first instant at which it may, in microseconds.
     */
    public ParameterizedSql membersAndTurns(Condition condition, Instant now) {
        Judging judging = new Judging(definitions, now, true);
        String holds = judging.judge(condition);
        return judging.select(
                new ParameterizedSql().add("SELECT one_id, " + holds + " AS holds, turn"),
                holds + " OR turn IS NOT NULL");
    }

    /**
     * Selects one row of counts: everybody; those each of the given conditions holds for; those all of the first so many steps hold
     * for, step by step; of those the condition holds for, how many have an identifier of each kind, and how many of any.
     *
     * @param nodes parts of the condition
     * @param steps parts of the condition
     */
    public ParameterizedSql counts(
            Condition condition, List<Condition> nodes, List<Condition> steps, List<String> kinds, Instant now) {
        Judging judging = new Judging(definitions, now, false);
        String holds = judging.judge(condition);
        StringBuilder columns = new StringBuilder("SELECT count(*), ").append(count(holds));
        for (Condition node : nodes) {
            columns.append(", ").append(count(judging.judge(node)));
        }
        StringBuilder sofar = new StringBuilder("true");
        for (Condition step : steps) {
            sofar.append(" AND ").append(judging.judge(step));
            columns.append(", ").append(count(sofar.toString()));
        }
        ParameterizedSql reach = new ParameterizedSql();
        for (String kind : kinds) {
            reach.add(", count(*) FILTER (WHERE " + holds + " AND list_contains(kinds, ?))", kind);
        }
        reach.add(", count(*) FILTER (WHERE " + holds + " AND (false");
        for (String kind : kinds) {
            reach.add("OR list_contains(kinds, ?)", kind);
        }
        reach.add("))");
        return judging.select(new ParameterizedSql().add(columns.toString()).add(reach), "true");
    }

    private static String count(String holds) {
        return "count(*) FILTER (WHERE " + holds + ")";
    }
}
