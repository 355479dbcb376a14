package cdp.segment.computation;

import cdp.profile.Cohorts;
import cdp.profile.ParameterizedSql;
import cdp.segment.Estimates;
import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.Segments;
import cdp.segment.catalog.PublishedDefinitions;
import cdp.segment.compile.SqlCompiler;
import cdp.segment.condition.All;
import cdp.segment.condition.Condition;
import cdp.segment.condition.Group;
import cdp.segment.describe.Describer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** One statement answers everything an estimate says, so that its numbers are of one instant. */
@Component
class ProjectedEstimates implements Estimates {
    /** Identifiers through which a person can be written to or called. */
    private static final List<String> REACHABLE_BY = List.of(
            "phone",
            "email",
            "wechat_openid",
            "wecom_external_userid",
            "douyin_open_id",
            "taobao_open_uid",
            "oaid",
            "idfa");

    private static final String ANY = "any";

    private final Cohorts cohorts;
    private final PublishedDefinitions published;
    private final Describer describer;
    private final Clock clock;

    ProjectedEstimates(Cohorts cohorts, PublishedDefinitions published, Segments segments, Clock clock) {
        this.cohorts = cohorts;
        this.published = published;
        this.describer = new Describer(
                id -> segments.find(new SegmentId(id)).map(Segment::name).orElse(String.valueOf(id)));
        this.clock = clock;
    }

    @Override
    public Estimate estimate(Condition condition) {
        long began = System.nanoTime();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Condition> nodes = new LinkedHashMap<>();
        named(condition, nodes);
        List<Condition> steps = condition instanceof All all ? all.conditions() : List.of();
        Instant asOf = cohorts.asOf();
        ParameterizedSql question = new SqlCompiler(published.now())
                .counts(condition, List.copyOf(nodes.values()), steps, REACHABLE_BY, now);
        int columns = 2 + nodes.size() + steps.size() + REACHABLE_BY.size() + 1;
        long[] counts = cohorts.ask(question, (row, number) -> {
                    long[] values = new long[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = row.getLong(i + 1);
                    }
                    return values;
                })
                .getFirst();
        int at = 2;
        Map<String, Long> byNode = new TreeMap<>();
        for (String id : nodes.keySet()) {
            byNode.put(id, counts[at++]);
        }
        List<Step> funnel = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Condition step = steps.get(i);
            String id = step.id() == null ? "conditions[" + i + "]" : step.id();
            funnel.add(new Step(id, describer.describe(step), counts[at++]));
        }
        Map<String, Long> reach = new LinkedHashMap<>();
        for (String kind : REACHABLE_BY) {
            reach.put(kind, counts[at++]);
        }
        reach.put(ANY, counts[at]);
        long took = (System.nanoTime() - began) / 1_000_000;
        return new Estimate(counts[1], counts[0], asOf, took, byNode, funnel, reach);
    }

    private static void named(Condition condition, Map<String, Condition> nodes) {
        if (condition.id() != null) {
            nodes.put(condition.id(), condition);
        }
        if (condition instanceof Group group) {
            group.conditions().forEach(child -> named(child, nodes));
        }
    }
}
