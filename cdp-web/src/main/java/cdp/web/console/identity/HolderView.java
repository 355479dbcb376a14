package cdp.web.console.identity;

import cdp.identity.HeldIdentifier;
import cdp.web.console.customers.Masked;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One identifier, masked, and who holds it today.
 *
 * @param key what orders call it by
 */
record HolderView(UUID key, String kind, String scope, String value, String strength, long oneId) {
    static HolderView of(UUID key, HeldIdentifier held) {
        return new HolderView(
                key,
                held.identifier().kind(),
                held.identifier().scope(),
                Masked.value(held.identifier()),
                held.strong() ? "strong" : "weak",
                held.person().value());
    }

    /** Null when it is gone. */
    static @Nullable HolderView orNull(UUID key, @Nullable HeldIdentifier held) {
        return held == null ? null : of(key, held);
    }
}
