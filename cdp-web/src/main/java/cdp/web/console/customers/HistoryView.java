package cdp.web.console.customers;

import cdp.identity.HeldIdentifier;
import cdp.identity.IdentityHistory.Cause;
import cdp.identity.IdentityHistory.Change;
import cdp.identity.IdentityHistory.Order;
import cdp.identity.OneId;
import cdp.profile.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of who is who, as the person it is told of sees it.
 *
 * @param kind merge: {@code other} became part of {@code kept}; split: it came out of it; move: identifiers went to it
 * @param ownIsKept whether {@code kept} is the person's own today; both sides may be
 */
record HistoryView(
        long id, Instant at, String kind, boolean ownIsKept, SideView kept, SideView other, CauseView cause) {

    /**
     * @param personOneId whom the OneID stands for today; null when for nobody
     * @param name masked; null for the person it is told of
     */
    record SideView(
            long oneId,
            @Nullable Long personOneId,
            @Nullable String name) {}

    /**
     * @param kind event, decision or rules
     * @param by who decided, or published the rules
     * @param sourceName who sent the event
     * @param version of the rules
     * @param event what caused it, when it still stands in a timeline
     */
    record CauseView(
            String kind,
            @Nullable String by,
            @Nullable String sourceName,
            @Nullable Integer version,
            @Nullable OrderedView order,
            @Nullable EventRef event) {}

    /**
     * @param kind together, apart, block, unblock, or rule when a later ruling replaced it
     * @param more how many identifiers are not shown
     */
    record OrderedView(String kind, List<AboutView> about, int more) {
        private static final int SHOWN = 4;

        static OrderedView of(Order order, Map<UUID, HeldIdentifier> named) {
            List<AboutView> about = order.about().stream()
                    .distinct()
                    .map(named::get)
                    .filter(Objects::nonNull)
                    .map(held -> new AboutView(held.identifier().kind(), Masked.value(held.identifier())))
                    .toList();
            return new OrderedView(
                    word(order.kind()), about.stream().limit(SHOWN).toList(), Math.max(0, about.size() - SHOWN));
        }
    }

    record AboutView(String kind, String value) {}

    /** @param oneId in whose timeline it stands */
    record EventRef(UUID id, String name, Instant occurredAt, long oneId) {}

    /** What was read once for all changes of a page. */
    record Context(
            OneId person,
            Map<OneId, OneId> today,
            Map<Long, String> names,
            Map<UUID, Timeline.Entry> events,
            Map<UUID, HeldIdentifier> identifiers,
            SourceNames sources) {}

    static HistoryView of(Change change, Context context) {
        SideView kept = side(change.kept(), context);
        return new HistoryView(
                change.id(),
                change.at(),
                word(change.kind()),
                Objects.equals(kept.personOneId(), context.person().value()),
                kept,
                side(change.other(), context),
                cause(change, context));
    }

    private static SideView side(OneId oneId, Context context) {
        OneId today = context.today().get(oneId);
        boolean own = context.person().equals(today);
        return new SideView(
                oneId.value(),
                today == null ? null : today.value(),
                own ? null : context.names().get(oneId.value()));
    }

    private static CauseView cause(Change change, Context context) {
        Timeline.Entry entry = change.event() == null
                ? null
                : context.events().get(change.event().value());
        EventRef event = ref(entry, context);
        return switch (change.cause()) {
            case Cause.Seen seen ->
                new CauseView("event", null, source(seen, entry, context.sources()), null, null, event);
            case Cause.Decided decided ->
                new CauseView(
                        "decision",
                        decided.by(),
                        null,
                        null,
                        decided.order() == null ? null : OrderedView.of(decided.order(), context.identifiers()),
                        event);
            case Cause.Ruled ruled -> new CauseView("rules", ruled.publishedBy(), null, ruled.version(), null, null);
        };
    }

    private static @Nullable EventRef ref(Timeline.@Nullable Entry entry, Context context) {
        if (entry == null) {
            return null;
        }
        OneId whose = context.today().getOrDefault(entry.oneIdAtEvent(), entry.oneIdAtEvent());
        return new EventRef(entry.id().value(), entry.name(), entry.occurredAt(), whose.value());
    }

    private static @Nullable String source(Cause.Seen seen, Timeline.@Nullable Entry entry, SourceNames sources) {
        if (entry != null) {
            return sources.name(entry.source());
        }
        return seen.source() == null ? null : sources.name(seen.source());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
