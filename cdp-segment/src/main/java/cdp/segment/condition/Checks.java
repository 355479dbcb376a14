package cdp.segment.condition;

import org.jspecify.annotations.Nullable;

/** What every node checks of its own fields. */
final class Checks {
    private static final int MOST_NAME_CHARACTERS = 200;

    private Checks() {}

    static void id(@Nullable String id) {
        if (id != null && (id.isBlank() || id.length() > Condition.MOST_ID_CHARACTERS || !isWellFormed(id))) {
            throw new InvalidCondition("id", "invalid_id", "1 to " + Condition.MOST_ID_CHARACTERS + " characters");
        }
    }

    static void name(String field, String name) {
        if (name.isBlank()) {
            throw new InvalidCondition(field, "required", field + " is not said");
        }
        if (name.length() > MOST_NAME_CHARACTERS || !isWellFormed(name)) {
            throw new InvalidCondition(field, "invalid_text", "at most " + MOST_NAME_CHARACTERS + " characters");
        }
    }

    /** Text that PostgreSQL and UTF-8 can hold: no NUL and no half of a character. */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
