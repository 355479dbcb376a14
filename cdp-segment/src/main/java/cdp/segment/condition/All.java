package cdp.segment.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every one of them holds; without any, it holds for everybody. */
public record All(@Nullable String id, List<Condition> conditions) implements Group {
    public All {
        Checks.id(id);
        conditions = List.copyOf(conditions);
    }

    public All(List<Condition> conditions) {
        this(null, conditions);
    }
}
