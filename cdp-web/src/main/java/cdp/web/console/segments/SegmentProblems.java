package cdp.web.console.segments;

import cdp.segment.SegmentRefused;
import cdp.segment.condition.InvalidCondition;
import cdp.web.security.Problem;
import cdp.web.security.Problem.FieldProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong with a condition, and what a segment refuses, as answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SegmentProblems {

    @ExceptionHandler
    ResponseEntity<Problem> invalid(InvalidCondition invalid) {
        List<FieldProblem> errors = invalid.faults().stream()
                .map(fault -> new FieldProblem(fault.field(), fault.code(), fault.detail()))
                .toList();
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                "invalid_condition",
                "Some conditions are not as they must be.",
                Map.of(),
                errors));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(SegmentRefused refused) {
        HttpStatus status = switch (refused.reason()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case SEGMENT_CYCLE, UNKNOWN_SEGMENT, DRAFT_EMPTY -> HttpStatus.BAD_REQUEST;
            case STALE, ARCHIVED, NOTHING_TO_PUBLISH, IN_USE, WAS_PUBLISHED -> HttpStatus.CONFLICT;
        };
        Map<String, Object> params = refused.usedBy().isEmpty() ? Map.of() : Map.of("usedBy", refused.usedBy());
        return answer(Problem.of(
                status,
                refused.reason().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(refused.getMessage(), "refused"),
                params,
                List.of()));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
