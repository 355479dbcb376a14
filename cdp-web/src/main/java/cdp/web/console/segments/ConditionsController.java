package cdp.web.console.segments;

import cdp.identity.OneId;
import cdp.segment.Descriptions;
import cdp.segment.Estimates;
import cdp.segment.Explanations;
import cdp.segment.Segment;
import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import cdp.web.console.ApiProblem;
import cdp.web.console.customers.CustomerList;
import cdp.web.console.customers.CustomerRow;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Conditions asked about without being kept: how many, and why somebody. */
@RestController
@RequestMapping("/api/segments")
class ConditionsController {
    private final Estimates estimates;
    private final Explanations explanations;
    private final Descriptions descriptions;
    private final SegmentDesk desk;
    private final CustomerList customers;
    private final Clock clock;

    ConditionsController(
            Estimates estimates,
            Explanations explanations,
            Descriptions descriptions,
            SegmentDesk desk,
            CustomerList customers,
            Clock clock) {
        this.estimates = estimates;
        this.explanations = explanations;
        this.descriptions = descriptions;
        this.desk = desk;
        this.customers = customers;
        this.clock = clock;
    }

    record Asked(@NotNull JsonNode condition) {}

    record Tried(@NotNull JsonNode condition, @Positive long oneId) {}

    @PostMapping("/estimate")
    @Allows(Permission.SEGMENTS_READ)
    EstimateView estimate(@Valid @RequestBody Asked asked) {
        Condition condition = ConditionCodec.read(asked.condition());
        return EstimateView.of(estimates.estimate(condition), descriptions.sentence(condition));
    }

    @PostMapping("/try")
    @Allows({Permission.SEGMENTS_READ, Permission.CUSTOMERS_READ})
    ExplanationView tryOn(@Valid @RequestBody Tried tried) {
        return explain(ConditionCodec.read(tried.condition()), tried.oneId());
    }

    /** By the definition in force, or by the draft where there is none yet. */
    @GetMapping("/{id}/explain")
    @Allows({Permission.SEGMENTS_READ, Permission.CUSTOMERS_READ})
    ExplanationView explain(@PathVariable long id, @RequestParam @Positive long oneId) {
        Segment segment = desk.require(id);
        Condition condition = segment.definition() == null ? segment.draft() : segment.definition();
        if (condition == null) {
            throw ApiProblem.conflict("draft_empty", "Segment " + id + " has no condition yet.");
        }
        return explain(condition, oneId);
    }

    private ExplanationView explain(Condition condition, long oneId) {
        Explanations.Explanation explanation = explanations
                .explain(condition, new OneId(oneId), clock.instant())
                .orElseThrow(() -> ApiProblem.notFound("customer " + oneId));
        List<CustomerRow> rows = customers.of(List.of(explanation.person()));
        @Nullable CustomerRow person = rows.isEmpty() ? null : rows.getFirst();
        return ExplanationView.of(explanation, person);
    }
}
