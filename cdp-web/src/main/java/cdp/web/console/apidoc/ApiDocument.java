package cdp.web.console.apidoc;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says. It depends on the code alone, so that two builds of it can be compared. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private final SchemaNames names = new SchemaNames();

    @Bean
    OpenAPI head() {
        return new OpenAPI()
                .info(new Info().title("Tributary").version("1"))
                // Springdoc would otherwise say at which address it was asked.
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    ModelResolver recordsByTheirNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(mappers.isOpenapi31());
    }

    @Bean
    OpenApiCustomizer recordsAsDeclared() {
        return new RecordSchemas(names)::describe;
    }

    /** Springdoc numbers methods of one name through all controllers, so that a new one would rename others. */
    @Bean
    OperationCustomizer operationsByTheirControllers() {
        return (operation, handler) -> operation.operationId(SchemaNames.bare(handler.getBeanType())
                + '.'
                + handler.getMethod().getName());
    }
}
