package cdp.web.console.identity;

import cdp.identity.SharedValues.Blocking;
import cdp.identity.SharedValues.SharedValue;
import cdp.identity.linking.Standing;
import cdp.web.console.customers.SourceNames;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that is no one person's, or soon will not be.
 *
 * @param standing near (it still counts), crowded (claims no longer count), generic (joins nobody) or blocked
 * @param people who hold what it was seen with
 * @param links how many other identifiers it was seen with
 * @param more whether there are more of both than were counted
 * @param genericAfter how many surer ones a value of its kind may be seen with
 * @param sourceName where it was seen first
 */
record SharedValueView(
        HolderView value,
        String standing,
        long people,
        long links,
        boolean more,
        int genericAfter,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable String sourceName,
        @Nullable BlockingView blocking) {
    static final String NEAR = "near";

    /** @param by null when the rules did */
    record BlockingView(Instant at, @Nullable String by) {
        static @Nullable BlockingView of(@Nullable Blocking blocking) {
            return blocking == null ? null : new BlockingView(blocking.at(), blocking.by());
        }
    }

    record StandingCount(String standing, long count) {}

    static SharedValueView of(SharedValue value, SourceNames sources) {
        return new SharedValueView(
                HolderView.of(value.key(), value.held()),
                word(value.standing()),
                value.people(),
                value.links(),
                value.isCountedInPart(),
                value.genericAfter(),
                value.held().firstSeen(),
                value.held().lastSeen(),
                sources.name(value.held().source()),
                BlockingView.of(value.blocking()));
    }

    static String word(Standing standing) {
        return standing == Standing.OPEN ? NEAR : standing.name().toLowerCase(Locale.ROOT);
    }
}
