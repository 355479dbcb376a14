package cdp.segment.condition;

import org.jspecify.annotations.Nullable;

/** An attribute of the person passes a test. The key is exact, case included. */
public record AttributeIs(@Nullable String id, String key, Test test) implements Condition {
    public AttributeIs {
        Checks.id(id);
        Checks.name("key", key);
    }

    public AttributeIs(String key, Test test) {
        this(null, key, test);
    }
}
