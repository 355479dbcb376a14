package cdp.web.console.identity;

import cdp.identity.RuleApplication.Progress;
import cdp.identity.RuleSet;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version of the identity rules.
 *
 * @param publishedBy null for the rules the product came with
 * @param restored the older version it brought back
 */
record RuleSetView(
        int version,
        boolean inForce,
        RulesBody rules,
        Instant publishedAt,
        @Nullable String publishedBy,
        String note,
        @Nullable Integer restored) {

    static RuleSetView of(RuleSet set, boolean inForce) {
        return new RuleSetView(
                set.version(),
                inForce,
                RulesBody.of(set.document()),
                set.publishedAt(),
                set.publishedBy(),
                set.note(),
                set.restored());
    }

    /** How people who are there already come under the rules in force. */
    enum Applied {
        /** Re-examined in the background, all of them. */
        BACKGROUND,
        /** Re-examined one by one, when something of theirs is seen again. */
        AS_SEEN;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param personal kinds whose values are kept sealed
     * @param otherwise what holds for kinds nobody ruled on
     * @param application how far everybody's re-examination has come; null where there is none
     */
    record Current(
            RuleSetView current,
            List<String> personal,
            RulesBody.KindRules otherwise,
            Applied applied,
            @Nullable ApplicationView application) {}

    /**
     * @param state idle, running, cancelled or failed
     * @param done groups of identifiers that hang together compared with the rules, of {@code total}
     * @param merges people joined since it started because rules changed; likewise {@code splits}
     * @param skipped parts that differ and are left as they are
     * @param endedAt null while it runs, or when nobody ever asked
     */
    record ApplicationView(
            String state,
            int version,
            long done,
            long total,
            long merges,
            long splits,
            long skipped,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long ratePerSecond,
            @Nullable Long etaSeconds,
            @Nullable String error) {

        static ApplicationView of(Progress progress) {
            return new ApplicationView(
                    progress.state().name().toLowerCase(Locale.ROOT),
                    progress.version(),
                    progress.done(),
                    progress.total(),
                    progress.merges(),
                    progress.splits(),
                    progress.skipped(),
                    progress.startedAt(),
                    progress.endedAt(),
                    progress.ratePerSecond(),
                    progress.etaSeconds(),
                    progress.error());
        }
    }
}
