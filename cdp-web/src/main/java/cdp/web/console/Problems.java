package cdp.web.console;

import cdp.web.security.Problem;
import cdp.web.security.Problem.FieldProblem;
import cdp.web.security.account.AccountRefused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * The one place where an exception becomes an answer. A constraint's message that is a single word of {@code a-z_} is the
 * field's code; otherwise the constraint's name is.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<String, String> CODES =
            Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty", "required");

    @ExceptionHandler
    ResponseEntity<Problem> refused(ApiProblem refused) {
        ResponseEntity<Problem> answer = answer(refused.problem());
        if (refused.retryAfter().isEmpty()) {
            return answer;
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(refused.retryAfter().get().toSeconds()))
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Problem> account(AccountRefused refused) {
        HttpStatus status = switch (refused.reason()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case SETUP_TOKEN_INVALID -> HttpStatus.GONE;
            case EMAIL_TAKEN, LAST_ADMINISTRATOR, OWN_ACCOUNT -> HttpStatus.CONFLICT;
        };
        return answer(Problem.of(
                status, refused.reason().code(), Objects.requireNonNullElse(refused.getMessage(), "refused")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> body(MethodArgumentNotValidException invalid) {
        return answer(ApiProblem.validation(
                        invalid.getAllErrors().stream().map(Problems::field).toList())
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameters(HandlerMethodValidationException invalid) {
        List<FieldProblem> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError ofField
                                ? field(ofField)
                                : field(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        error)))
                .toList();
        return answer(ApiProblem.validation(errors).problem());
    }

    /** Well-formed JSON of the wrong shape names the field; anything else is not JSON. */
    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()) {
            return answer(
                    ApiProblem.validation(path(mismatch.getPath()), "invalid_value", "This value is not possible here.")
                            .problem());
        }
        return answer(ApiProblem.badRequest("invalid_json_body", "The body is not the JSON this endpoint reads.")
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameter(TypeMismatchException mismatch) {
        String name = String.valueOf(mismatch.getPropertyName());
        return answer(ApiProblem.badRequest("invalid_parameter", "The value of " + name + " is not possible here.")
                .with("name", name)
                .problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return answer(Problem.of(
                HttpStatus.CONTENT_TOO_LARGE, "body_too_large", "The file is larger than this server takes."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(AccessDeniedException denied) {
        return answer(Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this."));
    }

    /** The browser went away; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> anythingElse(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            if (!status.is5xxServerError()) {
                return known(status, known.getHeaders());
            }
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("request failed, reference {}", reference, failure);
        return answer(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong here. The server's log says more under reference " + reference + ".",
                Map.of("reference", reference),
                List.of()));
    }

    private static ResponseEntity<Problem> known(HttpStatusCode status, HttpHeaders headers) {
        HttpStatus resolved = HttpStatus.resolve(status.value());
        String code = resolved == null ? "refused" : resolved.name().toLowerCase(Locale.ROOT);
        String detail = resolved == null ? "This request is refused." : resolved.getReasonPhrase();
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, code, detail));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static FieldProblem field(ObjectError error) {
        return field(error instanceof FieldError ofField ? ofField.getField() : error.getObjectName(), error);
    }

    private static FieldProblem field(String name, MessageSourceResolvable error) {
        String message = String.valueOf(error.getDefaultMessage());
        if (message.matches("[a-z_]+")) {
            return new FieldProblem(name, message, message.replace('_', ' '));
        }
        String[] codes = Objects.requireNonNullElse(error.getCodes(), new String[0]);
        String constraint = codes.length == 0 ? "invalid" : codes[codes.length - 1];
        return new FieldProblem(name, CODES.getOrDefault(constraint, snakeCase(constraint)), message);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String path(List<JacksonException.Reference> path) {
        return path.stream()
                .flatMap(step -> step.getPropertyName() == null
                        ? Stream.of("[" + step.getIndex() + "]")
                        : Stream.of("." + step.getPropertyName()))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
