package cdp.web.console.apidoc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says of records what their declaration says: a component is there unless it is {@code @Nullable}. One that is may be left
 * out by a caller; an answer has it all the same, as null, unless its record leaves nulls out. JSON that is passed on may be
 * anything.
 */
@SuppressWarnings("rawtypes") // as the library's own signatures are
class RecordSchemas {
    private final SchemaNames names;

    RecordSchemas(SchemaNames names) {
        this.names = names;
    }

    void describe(OpenAPI document) {
        Set<String> answered = Reachable.fromAnswers(document);
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) ->
                        names.recordOf(name).ifPresent(type -> describe(schema, type, answered.contains(name))));
    }

    private static void describe(Schema<?> schema, Class<?> type, boolean answered) {
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        Set<String> required = new TreeSet<>();
        components(type).forEach(component -> {
            String name = name(component);
            Schema<?> property = properties.get(name);
            if (property == null) {
                throw new IllegalStateException(component + " of " + type + " is not described");
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (isPassedOn(component)) {
                properties.put(name, new JsonSchema());
            } else if (nullable) {
                properties.put(name, orNull(property));
            }
            if (!nullable || (answered && !leavesNullsOut(component))) {
                required.add(name);
            }
        });
        schema.setProperties(properties);
        schema.setRequired(List.copyOf(required));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> annotation(component, JsonUnwrapped.class).isPresent()
                        ? components(component.getType())
                        : Stream.of(component));
    }

    private static String name(RecordComponent component) {
        return annotation(component, JsonProperty.class)
                .map(JsonProperty::value)
                .orElse(component.getName());
    }

    private static boolean isPassedOn(RecordComponent component) {
        return component.getType() == JsonNode.class
                || annotation(component, JsonRawValue.class).isPresent();
    }

    private static boolean leavesNullsOut(RecordComponent component) {
        return component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class);
    }

    private static <A extends Annotation> Optional<A> annotation(RecordComponent component, Class<A> type) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(type));
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null) {
            schema.addType("null");
            return schema;
        }
        Schema<?> nothing = new JsonSchema();
        nothing.addType("null");
        Schema<?> either = new JsonSchema();
        either.setAnyOf(List.of(schema, nothing));
        return either;
    }
}
