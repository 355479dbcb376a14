package cdp.web.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Reached;
import cdp.web.testing.RunningTributary;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the running product against every role; an endpoint added tomorrow is in here tomorrow. */
class EndpointsIT {
    private static final RunningTributary TRIBUTARY = RunningTributary.instance();

    private record Endpoint(String method, String path, RequestMappingInfo mapping, HandlerMethod handler) {
        Requirement requirement() {
            return Requirement.of(handler);
        }

        Answer reachedBy(Browser browser) {
            return browser.send(
                    method,
                    path.replaceAll("\\{[^}]+}", "1"),
                    BodyPublishers.noBody(),
                    Reached.HEADER,
                    "yes",
                    "Content-Type",
                    firstOr(mapping.getConsumesCondition().getConsumableMediaTypes().stream(), "application/json"),
                    "Accept",
                    firstOr(mapping.getProducesCondition().getProducibleMediaTypes().stream(), "application/json"));
        }

        private static String firstOr(Stream<MediaType> types, String otherwise) {
            return types.map(MediaType::toString).findFirst().orElse(otherwise);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void every_endpoint_states_who_may_call_it() {
        assertThat(endpoints())
                .isNotEmpty()
                .filteredOn(endpoint -> endpoint.requirement() instanceof Requirement.Unstated)
                .isEmpty();
    }

    @Test
    void every_endpoint_is_below_api_or_the_collectors() {
        List<String> elsewhere = mappings()
                .filter(endpoint -> !Paths.isCollector(endpoint.path()))
                .map(Endpoint::path)
                .filter(path -> !path.startsWith("/api/") && !path.equals("/error"))
                .toList();

        assertThat(elsewhere).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_signing_in() {
        Browser stranger = TRIBUTARY.browser();
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    if (endpoint.requirement() instanceof Requirement.Nothing) {
                        endpoint.reachedBy(stranger).expect(Reached.STATUS);
                    } else {
                        endpoint.reachedBy(stranger).expectProblem(401, "not_signed_in");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_role_gets_in_exactly_where_it_may() {
        Map<UserRole, Browser> browsers = new EnumMap<>(UserRole.class);
        for (UserRole role : UserRole.values()) {
            browsers.put(role, TRIBUTARY.signInAs(role));
        }
        return endpoints().stream()
                .flatMap(endpoint -> browsers.entrySet().stream()
                        .map(entry -> DynamicTest.dynamicTest(
                                entry.getKey().wireName() + ": " + endpoint,
                                () -> check(endpoint, entry.getKey(), entry.getValue()))));
    }

    @Test
    void an_endpoint_whose_author_stated_nothing_answers_nobody() throws NoSuchMethodException {
        RequestMappingHandlerMapping mappings =
                TRIBUTARY.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        RequestMappingInfo forgotten = RequestMappingInfo.paths("/api/forgotten")
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(forgotten, new Forgotten(), Forgotten.class.getDeclaredMethod("secret"));
        try {
            TRIBUTARY.signInAs(UserRole.ADMINISTRATOR).get("/api/forgotten").expectProblem(403, "forbidden");
            TRIBUTARY.browser().get("/api/forgotten").expectProblem(401, "not_signed_in");
        } finally {
            mappings.unregisterMapping(forgotten);
        }
    }

    private static final class Forgotten {
        @ResponseBody
        String secret() {
            return "secret";
        }
    }

    private static void check(Endpoint endpoint, UserRole role, Browser browser) {
        boolean allowed = switch (endpoint.requirement()) {
            case Requirement.Nothing(), Requirement.SigningIn() -> true;
            case Requirement.Permissions(var all) -> role.permissions().containsAll(all);
            case Requirement.Unstated() -> false;
        };
        if (allowed) {
            endpoint.reachedBy(browser).expect(Reached.STATUS);
        } else {
            endpoint.reachedBy(browser).expectProblem(403, "forbidden");
        }
    }

    private static List<Endpoint> endpoints() {
        return mappings()
                .filter(endpoint -> endpoint.path().startsWith("/api"))
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> mappings() {
        return TRIBUTARY.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(entry.getKey())
                                .map(method -> new Endpoint(method, path, entry.getKey(), entry.getValue()))));
    }

    /** A mapping that names no method answers all of them. */
    private static Stream<String> methods(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        return named.isEmpty() ? Stream.of("GET", "POST") : named.stream().map(RequestMethod::name);
    }
}
