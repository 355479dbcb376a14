package cdp.web.security.door;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import cdp.web.security.SignedIn;
import cdp.web.security.UserRole;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three chains in every process, whatever its roles: senders of events, the console's files, and all the rest, which is closed
 * unless this page opens it.
 */
@Configuration(proxyBeanMethods = false)
class Chains {
    /** antd writes its styles into the page at run time; scripts never come from anywhere but our own files. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Pattern LOOPBACK = Pattern.compile("127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1");
    private static final Set<UserRole> READ_METRICS = EnumSet.of(UserRole.ADMINISTRATOR, UserRole.DATA_ENGINEER);

    @Bean
    @Order(1)
    SecurityFilterChain collectorChain(HttpSecurity http) throws Exception {
        List<RequestMatcher> paths = Paths.COLLECTOR.stream()
                .<RequestMatcher>map(path -> pathPattern(path))
                .toList();
        return bare(http.securityMatcher(new OrRequestMatcher(paths)))
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(nosniff -> {}))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain consoleFilesChain(HttpSecurity http) throws Exception {
        return bare(http.securityMatcher(Paths::isConsole))
                .headers(Chains::strict)
                .build();
    }

    /** No session, no CSRF, no CORS, nobody signed in: the shortest way through. */
    private static HttpSecurity bare(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable);
    }

    @Bean
    @Order(3)
    SecurityFilterChain closedUnlessOpenedChain(
            HttpSecurity http, SessionContext sessions, CookieCsrfTokenRepository csrfTokens, Refusals refusals)
            throws Exception {
        return http.csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Chains::strict)
                .authorizeHttpRequests(requests -> requests
                        // A second dispatch only carries on, or reports on, what the first one was let in for.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access(Chains::mayReadMetrics)
                        .requestMatchers(HttpMethod.GET, "/api/session", "/api/setup")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/session", "/api/setup")
                        .permitAll()
                        .requestMatchers(HttpMethod.DELETE, "/api/session")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Requests are measured as a whole; a measurement around each filter costs every request more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Apps write their names into headers as they are, in UTF-8; only what could split a header is refused. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0));
        return firewall;
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    private static AuthorizationResult mayReadMetrics(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (comesFromThisMachine(context.getRequest())) {
            return new AuthorizationDecision(true);
        }
        Authentication caller = authentication.get();
        return new AuthorizationDecision(caller != null
                && caller.getPrincipal() instanceof SignedIn person
                && READ_METRICS.contains(person.role()));
    }

    /** A proxy on this machine also calls from loopback, but says for whom. */
    private static boolean comesFromThisMachine(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && LOOPBACK.matcher(request.getRemoteAddr()).matches();
    }
}
