package cdp.web.security.door;

import cdp.web.security.Allows;
import cdp.web.security.AllowsAnyone;
import cdp.web.security.AllowsSignedIn;
import cdp.web.security.Permission;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.api.AbstractOpenApiResource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What an endpoint asks of its caller. */
sealed interface Requirement {
    /** Nothing. */
    record Nothing() implements Requirement {}

    record SigningIn() implements Requirement {}

    /** Every one of them. */
    record Permissions(Set<Permission> all) implements Requirement {}

    /** Its author did not say, so nobody gets in. */
    record Unstated() implements Requirement {}

    static Requirement of(HandlerMethod endpoint) {
        // The description of the API comes from a library and cannot be annotated.
        if (AbstractOpenApiResource.class.isAssignableFrom(endpoint.getBeanType())) {
            return new SigningIn();
        }
        return statedOn(endpoint.getMethod())
                .or(() -> statedOn(endpoint.getBeanType()))
                .orElseGet(Unstated::new);
    }

    private static Optional<Requirement> statedOn(AnnotatedElement element) {
        return Stream.<Optional<Requirement>>of(
                        find(element, Allows.class).map(allows -> new Permissions(Set.of(allows.value()))),
                        find(element, AllowsSignedIn.class).map(ignored -> new SigningIn()),
                        find(element, AllowsAnyone.class).map(ignored -> new Nothing()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> find(AnnotatedElement element, Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, type));
    }
}
