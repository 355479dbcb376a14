package cdp.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one shape of every error this API answers with (RFC 9457).
 *
 * @param code what the console translates; never changes once shipped
 * @param params values the translated sentence needs
 * @param errors what is wrong with which field
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, Object> params,
        List<FieldProblem> errors) {

    /** @param field path as sent, such as {@code keys[0].kind} */
    public record FieldProblem(String field, String code, String detail) {}

    public Problem {
        params = Map.copyOf(params);
        errors = List.copyOf(errors);
    }

    public static Problem of(HttpStatusCode status, String code, String detail) {
        return of(status, code, detail, Map.of(), List.of());
    }

    public static Problem of(
            HttpStatusCode status, String code, String detail, Map<String, Object> params, List<FieldProblem> errors) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem("about:blank", title, status.value(), detail, code, params, errors);
    }

    /** For filters, which answer before any controller. */
    public void writeTo(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), this);
    }
}
