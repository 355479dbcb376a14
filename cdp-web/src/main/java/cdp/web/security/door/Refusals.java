package cdp.web.security.door;

import cdp.web.security.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no, as a problem document and never as a redirect. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Problem NOT_SIGNED_IN = Problem.of(HttpStatus.UNAUTHORIZED, "not_signed_in", "Sign in first.");
    private static final Problem FORBIDDEN =
            Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
    private static final Problem CSRF_INVALID = Problem.of(
            HttpStatus.FORBIDDEN, "csrf_invalid", "Send the cookie XSRF-TOKEN back in the header X-XSRF-TOKEN.");

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        notSignedIn(response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        (reason instanceof CsrfException ? CSRF_INVALID : FORBIDDEN).writeTo(response, json);
    }

    void notSignedIn(HttpServletResponse response) throws IOException {
        NOT_SIGNED_IN.writeTo(response, json);
    }

    void forbidden(HttpServletResponse response) throws IOException {
        FORBIDDEN.writeTo(response, json);
    }
}
