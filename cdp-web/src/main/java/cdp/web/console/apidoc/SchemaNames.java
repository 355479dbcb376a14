package cdp.web.console.apidoc;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls a record what it is called in the code, with what it stands in before it and without saying that it is a view:
 * {@code HomeView.JourneyView} is {@code HomeJourney}. Two records under one name are refused, as one would hide the other.
 */
class SchemaNames extends TypeNameResolver {
    private final Map<String, JavaType> named = new ConcurrentHashMap<>();

    /** The record described under a name. */
    Optional<Class<?>> recordOf(String schema) {
        return Optional.ofNullable(named.get(schema)).map(JavaType::getRawClass);
    }

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        String name = super.nameForType(type, options);
        if (type.isTypeOrSubTypeOf(Record.class)) {
            JavaType other = named.putIfAbsent(name, type);
            if (other != null && !other.equals(type)) {
                throw new IllegalStateException(type + " and " + other + " would both be called " + name);
            }
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Deque<String> parts = new ArrayDeque<>();
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            parts.addFirst(bare(each));
        }
        return String.join("", parts);
    }

    static String bare(Class<?> type) {
        return type.getSimpleName().replaceFirst("(Views?|Controller)$", "");
    }
}
