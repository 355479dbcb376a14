package cdp.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act, as in {@code AuditEntry.of("source.changed").on("source", 3, "官网").changed("status", "active", "paused")}.
 * Never put a secret or unmasked personal data into it: it cannot be removed.
 *
 * @param action object and past verb, {@code source.created}
 * @param detail what else a reader needs, JSON values only; changes as {@code before} and {@code after}
 * @param actor who, where that is not the person of the current request
 */
public record AuditEntry(
        String action,
        @Nullable Target target,
        Map<String, @Nullable Object> detail,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        @Nullable Actor actor) {

    /** What was acted on, named as it was called then. */
    public record Target(String type, String id, @Nullable String name) {}

    /** @param id absent for a process or a person nobody knows */
    public record Actor(@Nullable Long id, String name) {}

    public AuditEntry {
        if (!action.matches("[a-z_]+(\\.[a-z_]+)+")) {
            throw new IllegalArgumentException("an action is object.verb, not " + action);
        }
    }

    public static AuditEntry of(String action) {
        return new AuditEntry(action, null, Map.of(), Map.of(), Map.of(), null);
    }

    public AuditEntry on(String type, Object id, @Nullable String name) {
        return new AuditEntry(action, new Target(type, id.toString(), name), detail, before, after, actor);
    }

    public AuditEntry with(String key, @Nullable Object value) {
        return new AuditEntry(action, target, plus(detail, key, value), before, after, actor);
    }

    /** Notes the change of one field; a field that stayed as it was is left out. */
    public AuditEntry changed(String field, @Nullable Object old, @Nullable Object fresh) {
        return Objects.equals(old, fresh)
                ? this
                : new AuditEntry(action, target, detail, plus(before, field, old), plus(after, field, fresh), actor);
    }

    public AuditEntry by(SignedIn person) {
        return by(person.id(), person.name());
    }

    public AuditEntry by(@Nullable Long id, String name) {
        return new AuditEntry(action, target, detail, before, after, new Actor(id, name));
    }

    public boolean changesNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    /** Detail and changes as the log keeps them. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(detail);
        if (!changesNothing()) {
            document.put("before", before);
            document.put("after", after);
        }
        return document;
    }

    private static Map<String, @Nullable Object> plus(
            Map<String, @Nullable Object> map, String key, @Nullable Object value) {
        Map<String, @Nullable Object> longer = new LinkedHashMap<>(map);
        longer.put(key, value);
        return longer;
    }
}
