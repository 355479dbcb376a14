package cdp;

import cdp.identity.IdentityModule;
import cdp.ingest.IngestModule;
import cdp.journey.JourneyModule;
import cdp.profile.ProfileModule;
import cdp.segment.SegmentModule;
import cdp.web.WebModule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Imports what every process needs and, beyond that, only the configurations of the roles in {@code cdp.roles}. */
class RoleSelector implements ImportSelector, EnvironmentAware {
    private static final List<Class<?>> ALWAYS = List.of(
            IngestModule.class,
            IdentityModule.class,
            ProfileModule.class,
            SegmentModule.class,
            JourneyModule.class,
            WebModule.class);

    private Set<Role> roles = Set.of();

    @Override
    public void setEnvironment(Environment environment) {
        roles = Binder.get(environment)
                .bind("cdp.roles", Bindable.setOf(Role.class))
                .orElseGet(() -> EnumSet.allOf(Role.class));
        if (roles.contains(Role.PROJECT) != roles.contains(Role.CONSOLE)) {
            throw new IllegalStateException(
                    "cdp.roles: project and console must run in the same process, because one process opens the columnar file; got "
                            + roles);
        }
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return Stream.concat(ALWAYS.stream(), roles.stream().sorted().flatMap(role -> role.configurations().stream()))
                .map(Class::getName)
                .toArray(String[]::new);
    }
}
