package cdp.web.console.segments;

import cdp.segment.Estimates.Estimate;
import cdp.segment.Sentence;
import cdp.web.console.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** @param exact always: everybody is counted */
record EstimateView(
        long count,
        long total,
        Instant asOf,
        long tookMs,
        boolean exact,
        Map<String, NodeCount> nodes,
        List<StepView> funnel,
        Map<String, Long> reach,
        Words sentence) {

    record NodeCount(long count) {}

    record StepView(String id, Words label, long count) {}

    static EstimateView of(Estimate estimate, Sentence sentence) {
        Map<String, NodeCount> nodes = new LinkedHashMap<>();
        estimate.nodes().forEach((id, count) -> nodes.put(id, new NodeCount(count)));
        return new EstimateView(
                estimate.count(),
                estimate.total(),
                estimate.asOf(),
                estimate.tookMillis(),
                true,
                nodes,
                estimate.funnel().stream()
                        .map(step -> new StepView(step.id(), Words.of(step.label()), step.count()))
                        .toList(),
                estimate.reach(),
                Words.of(sentence));
    }
}
