package cdp.web.console;

import cdp.web.security.Problem;
import cdp.web.security.Problem.FieldProblem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A caller's mistake; thrown anywhere below a controller, it becomes the answer. Carries no stack trace, since nobody needs one. */
public final class ApiProblem extends RuntimeException {
    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    private ApiProblem(Problem problem, @Nullable Duration retryAfter) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static ApiProblem of(HttpStatus status, String code, String detail) {
        return new ApiProblem(Problem.of(status, code, detail), null);
    }

    /** 400 for a request that is wrong as a whole. */
    public static ApiProblem badRequest(String code, String detail) {
        return of(HttpStatus.BAD_REQUEST, code, detail);
    }

    /** 400 {@code validation}: which fields are wrong, and how. */
    public static ApiProblem validation(List<FieldProblem> errors) {
        return new ApiProblem(
                Problem.of(
                        HttpStatus.BAD_REQUEST, "validation", "Some fields are not as they must be.", Map.of(), errors),
                null);
    }

    public static ApiProblem validation(String field, String code, String detail) {
        return validation(List.of(new FieldProblem(field, code, detail)));
    }

    /** @param what is not there, with its id: {@code source 3} */
    public static ApiProblem notFound(String what) {
        return of(HttpStatus.NOT_FOUND, "not_found", "There is no " + what + ".");
    }

    public static ApiProblem conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** 429 with the header {@code Retry-After} and the parameter {@code retryAfterSeconds}. */
    public static ApiProblem tooMany(String code, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return new ApiProblem(
                        Problem.of(HttpStatus.TOO_MANY_REQUESTS, code, "Try again in " + seconds + " s."),
                        Duration.ofSeconds(seconds))
                .with("retryAfterSeconds", seconds);
    }

    /** Adds a value the translated sentence needs. */
    public ApiProblem with(String name, Object value) {
        Map<String, Object> params = new LinkedHashMap<>(problem.params());
        params.put(name, value);
        return new ApiProblem(
                new Problem(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        problem.code(),
                        params,
                        problem.errors()),
                retryAfter);
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
