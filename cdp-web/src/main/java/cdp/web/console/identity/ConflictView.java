package cdp.web.console.identity;

import cdp.identity.Conflicts.Conflict;
import cdp.identity.linking.Evidence;
import cdp.web.console.customers.SourceNames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two identifiers that were seen together and still are two people's, with what speaks for and against it.
 *
 * @param reason why the link was set aside: limit, claim or size
 * @param kind of the identifiers one person would hold too many of
 * @param verified by trusted senders
 * @param claimed by public write keys
 * @param one the person who holds {@code a}; likewise {@code other}
 * @param ruling what somebody ruled: together or apart; null while it is open
 */
record ConflictView(
        HolderView a,
        HolderView b,
        String reason,
        @Nullable String kind,
        Instant refusedAt,
        @Nullable EvidenceView verified,
        @Nullable EvidenceView claimed,
        @Nullable String sourceName,
        SideView one,
        SideView other,
        @Nullable String ruling) {

    record EvidenceView(Instant firstAt, Instant lastAt, long count) {
        static @Nullable EvidenceView of(@Nullable Evidence evidence) {
            return evidence == null ? null : new EvidenceView(evidence.first(), evidence.last(), evidence.count());
        }
    }

    /**
     * @param identifiers surest first
     * @param more how many identifiers are not shown
     */
    record SideView(
            long oneId,
            @Nullable String name,
            @Nullable Instant firstSeenAt,
            @Nullable Instant lastSeenAt,
            long events,
            List<HolderView> identifiers,
            int more) {}

    record ReasonCount(String reason, long count) {}

    static ConflictView of(Conflict conflict, People people, SourceNames sources) {
        return new ConflictView(
                HolderView.of(conflict.link().a(), conflict.one()),
                HolderView.of(conflict.link().b(), conflict.other()),
                word(conflict.reason()),
                conflict.kind(),
                conflict.refusedAt(),
                EvidenceView.of(conflict.link().verified()),
                EvidenceView.of(conflict.link().claimed()),
                sources.name(conflict.source()),
                people.side(conflict.one().person()),
                people.side(conflict.other().person()),
                conflict.ruling() == null ? null : word(conflict.ruling()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
