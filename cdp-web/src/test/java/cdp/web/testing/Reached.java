package cdp.web.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stops a request that carries the header right before its controller and says so: shows who gets through to an endpoint
 * without doing what the endpoint does. With the value {@link #FAIL} it fails there instead, as a controller with a bug would.
 */
public final class Reached implements HandlerInterceptor, WebMvcConfigurer {
    public static final String HEADER = "X-Test-Only-Reach";
    public static final int STATUS = 299;
    public static final String FAIL = "fail";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getHeader(HEADER) == null) {
            return true;
        }
        if (FAIL.equals(request.getHeader(HEADER))) {
            throw new IllegalStateException("a secret of the server");
        }
        response.setStatus(STATUS);
        return false;
    }
}
