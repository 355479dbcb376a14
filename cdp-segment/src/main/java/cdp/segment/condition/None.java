package cdp.segment.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Not one of them holds; without any, it holds for everybody. */
public record None(@Nullable String id, List<Condition> conditions) implements Group {
    public None {
        Checks.id(id);
        conditions = List.copyOf(conditions);
    }

    public None(List<Condition> conditions) {
        this(null, conditions);
    }
}
