package cdp.web.console.apidoc;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the references of a document. */
@SuppressWarnings("rawtypes") // as the library's own signatures are
final class Reachable {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> names = new HashSet<>();

    private Reachable(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Names of the schemas that answers are made of. */
    static Set<String> fromAnswers(OpenAPI document) {
        Reachable reachable = new Reachable(document.getComponents().getSchemas());
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .flatMap(operation -> operation.getResponses().values().stream())
                .flatMap(response -> response.getContent() == null
                        ? Stream.<MediaType>empty()
                        : response.getContent().values().stream())
                .forEach(content -> reachable.follow(content.getSchema()));
        return reachable.names;
    }

    private void follow(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(PREFIX.length());
            if (names.add(name)) {
                follow(schemas.get(name));
            }
        }
        parts(schema).forEach(this::follow);
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<Schema<?>> either = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
        Stream<Schema<?>> properties = schema.getProperties() == null
                ? Stream.empty()
                : schema.getProperties().values().stream().map(Reachable::typed);
        Stream<Schema<?>> inside = Stream.of(schema.getItems(), schema.getAdditionalProperties())
                .filter(Schema.class::isInstance)
                .map(Schema.class::cast)
                .map(Reachable::typed);
        return Stream.of(either, properties, inside).flatMap(all -> all);
    }

    private static Schema<?> typed(Schema schema) {
        return schema;
    }
}
