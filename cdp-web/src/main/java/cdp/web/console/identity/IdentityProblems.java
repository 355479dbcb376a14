package cdp.web.console.identity;

import cdp.identity.RuleSimulations.SimulationRunning;
import cdp.identity.RulesChanged;
import cdp.identity.RulesRefused;
import cdp.web.security.Problem;
import cdp.web.security.Problem.FieldProblem;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the rules refuse, as an answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdentityProblems {

    @ExceptionHandler
    ResponseEntity<Problem> refused(RulesRefused refused) {
        List<FieldProblem> fields = refused.problems().stream()
                .map(problem -> new FieldProblem("rules." + problem.field(), problem.code(), problem.detail()))
                .toList();
        return answer(
                Problem.of(HttpStatus.BAD_REQUEST, "validation", "These rules cannot be followed.", Map.of(), fields));
    }

    @ExceptionHandler
    ResponseEntity<Problem> changed(RulesChanged changed) {
        return answer(
                Problem.of(HttpStatus.CONFLICT, "identity_rules_changed", "Somebody else published rules meanwhile."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> running(SimulationRunning running) {
        return answer(Problem.of(
                HttpStatus.CONFLICT,
                "simulation_running",
                "Another draft is being tried.",
                Map.of("id", running.id().toString()),
                List.of()));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
