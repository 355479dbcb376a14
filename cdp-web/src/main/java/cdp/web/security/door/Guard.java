package cdp.web.security.door;

import cdp.web.security.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands in front of every controller but the collector's and holds each caller to what the endpoint states. */
@Component
class Guard implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Refusals refusals;

    Guard(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(Paths.COLLECTOR).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // A second dispatch only carries on what the first one was let in for.
        if (!(handler instanceof HandlerMethod endpoint) || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        return switch (Requirement.of(endpoint)) {
            case Requirement.Nothing() -> true;
            case Requirement.SigningIn() -> letIn(caller().isPresent(), response);
            case Requirement.Permissions(var all) ->
                letIn(
                        caller().filter(person -> person.role().permissions().containsAll(all))
                                .isPresent(),
                        response);
            case Requirement.Unstated() -> {
                LOG.error("{} does not state who may call it and is closed to everybody", endpoint);
                yield letIn(false, response);
            }
        };
    }

    private boolean letIn(boolean allowed, HttpServletResponse response) throws IOException {
        if (allowed) {
            return true;
        }
        if (caller().isPresent()) {
            refusals.forbidden(response);
        } else {
            refusals.notSignedIn(response);
        }
        return false;
    }

    private static Optional<SignedIn> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
