package cdp.segment.compile;

import cdp.identity.OneId;
import cdp.profile.Cohorts;
import cdp.profile.projection.ProjectedWorld;
import cdp.segment.condition.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class DuckDbConditionsIT extends ConditionContract {
    private ProjectedWorld projected;
    private SqlCompiler compiler;

    @Override
    protected void begin(Path directory) {
        projected = new ProjectedWorld(world, directory);
        compiler = new SqlCompiler(definitions);
    }

    @Override
    protected void end() {
        projected.close();
    }

    @Override
    protected void catchUp() {
        projected.catchUp();
    }

    @Override
    protected void rebuild() {
        projected.rebuild();
    }

    private Cohorts cohorts() {
        return projected.cohorts();
    }

    @Override
    protected Set<OneId> members(Condition condition, Instant now) {
        return new TreeSet<>(
                cohorts().ask(compiler.members(condition, now), (row, number) -> new OneId(row.getLong(1))));
    }

    @Override
    protected Map<OneId, Judged> membersAndTurns(Condition condition, Instant now) {
        Map<OneId, Judged> judged = new HashMap<>();
        cohorts().each(compiler.membersAndTurns(condition, now), Duration.ofSeconds(20), row -> {
            long turn = row.getLong(3);
            judged.put(
                    new OneId(row.getLong(1)),
                    new Judged(row.getBoolean(2), row.wasNull() ? null : Instant.EPOCH.plus(turn, ChronoUnit.MICROS)));
        });
        return judged;
    }

    @Override
    protected List<Long> counts(Condition condition, Instant now) {
        return cohorts()
                .ask(
                        compiler.counts(condition, List.of(condition), List.of(condition), List.of("phone"), now),
                        (row, number) -> {
                            if (row.getLong(2) != row.getLong(3) || row.getLong(2) != row.getLong(4)) {
                                throw new AssertionError("the parts of the count differ");
                            }
                            return List.of(row.getLong(1), row.getLong(2));
                        })
                .getFirst();
    }
}
