package cdp.segment.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** At least one of them holds; without any, it holds for nobody. */
public record Any(@Nullable String id, List<Condition> conditions) implements Group {
    public Any {
        Checks.id(id);
        conditions = List.copyOf(conditions);
    }

    public Any(List<Condition> conditions) {
        this(null, conditions);
    }
}
