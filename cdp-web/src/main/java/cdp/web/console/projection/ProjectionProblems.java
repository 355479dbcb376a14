package cdp.web.console.projection;

import cdp.profile.ProjectionUnavailable;
import cdp.web.security.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A question the projection cannot answer now is worth asking again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProjectionProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProblems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(ProjectionUnavailable unavailable) {
        LOG.warn("a question went unanswered: {}", unavailable.getMessage(), unavailable.getCause());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "projection_unavailable",
                        "This cannot be counted right now: " + unavailable.getMessage() + "."));
    }
}
