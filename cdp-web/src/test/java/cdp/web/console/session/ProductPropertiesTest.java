package cdp.web.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.Role;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProductPropertiesTest {
    @Test
    void a_process_nobody_limited_works_every_role_there_is() {
        assertThat(bound(Map.of()).roles())
                .containsExactlyElementsOf(Stream.of(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(bound(Map.of()).collectorUrl()).isNull();
    }

    @Test
    void a_process_with_some_roles_names_those() {
        assertThat(bound(Map.of("cdp.roles", "collect,connect")).roles()).containsExactly("collect", "connect");
    }

    private static ProductProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("cdp", ProductProperties.class);
    }
}
