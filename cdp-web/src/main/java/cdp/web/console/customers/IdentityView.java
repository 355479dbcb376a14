package cdp.web.console.customers;

import cdp.identity.HeldIdentifier;
import cdp.identity.IdentityGraph;
import cdp.identity.linking.Evidence;
import cdp.identity.linking.Flag;
import cdp.identity.linking.Verdict;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds a person's identifiers together, values masked.
 *
 * @param complete false when there is more than is shown
 */
record IdentityView(
        long oneId,
        List<IdentifierNode> identifiers,
        List<TieView> ties,
        List<DoubtView> doubts,
        boolean complete,
        Instant asOf) {

    /**
     * @param key what orders call it by
     * @param oneId who holds it; another person's identifier is here because it was seen with one of this person's
     * @param standing whether what is said about it still counts
     */
    record IdentifierNode(
            int id,
            UUID key,
            long oneId,
            String kind,
            String scope,
            String value,
            String strength,
            Standing standing,
            Instant firstSeenAt,
            Instant lastSeenAt,
            @Nullable String sourceName) {}

    record EvidenceView(Instant firstAt, Instant lastAt, long count) {
        static @Nullable EvidenceView of(@Nullable Evidence evidence) {
            return evidence == null ? null : new EvidenceView(evidence.first(), evidence.last(), evidence.count());
        }
    }

    enum Standing {
        OPEN,
        CROWDED,
        GENERIC,
        BLOCKED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param verified by trusted senders; null, like {@code claimed}, when they were never seen together and only ruled on
     * @param claimed by public write keys
     * @param refusal why it does not join its ends; null when it does, or when nothing speaks against it today
     * @param family kind of identifier whose limit would break
     * @param ruling what somebody ruled about the two; null when nobody did
     */
    record TieView(
            int a,
            int b,
            @Nullable EvidenceView verified,
            @Nullable EvidenceView claimed,
            @Nullable String sourceName,
            boolean joins,
            @Nullable Refusal refusal,
            @Nullable String family,
            @Nullable RulingView ruling) {}

    /**
     * @param ruling {@code together} or {@code apart}
     * @param by null when nobody ruled: a value and its hash are one
     */
    record RulingView(String ruling, Instant at, @Nullable String by) {
        static @Nullable RulingView of(IdentityGraph.@Nullable Ruled ruled) {
            return ruled == null
                    ? null
                    : new RulingView(ruled.ruling().name().toLowerCase(Locale.ROOT), ruled.at(), ruled.by());
        }
    }

    enum Refusal {
        LIMIT,
        CLAIM,
        SIZE,
        KEPT_APART,
        CROWDED,
        GENERIC,
        BLOCKED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Refusal of(@Nullable Verdict verdict) {
            return switch (verdict) {
                case null -> null;
                case Verdict.SetAside aside -> valueOf(aside.reason().name());
                case Verdict.Apart apart -> KEPT_APART;
                case Verdict.Disregarded disregarded ->
                    valueOf(disregarded.standing().name());
                case Verdict.Accepted accepted -> null;
                case Verdict.Together together -> null;
            };
        }
    }

    /** Two parts of a person that one shareable identifier alone holds together. */
    record DoubtView(String kind, int hub, int held, int doubtful) {}

    static IdentityView of(IdentityGraph graph, SourceNames sources, Instant now) {
        Map<UUID, Integer> ids = new HashMap<>();
        graph.identifiers().keySet().forEach(key -> ids.put(key, ids.size()));
        return new IdentityView(
                graph.person().value(),
                graph.identifiers().entrySet().stream()
                        .map(entry -> node(
                                ids.getOrDefault(entry.getKey(), -1),
                                entry.getKey(),
                                entry.getValue(),
                                Standing.valueOf(graph.standing(entry.getKey()).name()),
                                sources))
                        .toList(),
                graph.ties().stream().map(tie -> tie(tie, ids, sources)).toList(),
                graph.doubts().stream()
                        .filter(doubt -> ids.keySet().containsAll(List.of(doubt.hub(), doubt.held(), doubt.doubtful())))
                        .map(doubt -> doubt(doubt, ids))
                        .toList(),
                graph.complete(),
                now);
    }

    private static IdentifierNode node(int id, UUID key, HeldIdentifier held, Standing standing, SourceNames sources) {
        return new IdentifierNode(
                id,
                key,
                held.person().value(),
                held.identifier().kind(),
                held.identifier().scope(),
                Masked.value(held.identifier()),
                held.strong() ? "strong" : "weak",
                standing,
                held.firstSeen(),
                held.lastSeen(),
                sources.name(held.source()));
    }

    private static TieView tie(IdentityGraph.Tie tie, Map<UUID, Integer> ids, SourceNames sources) {
        String family = tie.verdict() instanceof Verdict.SetAside aside ? aside.family() : null;
        IdentityGraph.Seen seen = tie.seen();
        return new TieView(
                ids.getOrDefault(tie.a(), -1),
                ids.getOrDefault(tie.b(), -1),
                seen == null ? null : EvidenceView.of(seen.link().verified()),
                seen == null ? null : EvidenceView.of(seen.link().claimed()),
                seen == null ? null : sources.name(seen.source()),
                tie.joins(),
                Refusal.of(tie.verdict()),
                family == null ? null : family.substring(0, family.indexOf(' ')),
                RulingView.of(tie.ruled()));
    }

    private static DoubtView doubt(Flag doubt, Map<UUID, Integer> ids) {
        return new DoubtView(
                doubt.kind().name().toLowerCase(Locale.ROOT),
                ids.getOrDefault(doubt.hub(), -1),
                ids.getOrDefault(doubt.held(), -1),
                ids.getOrDefault(doubt.doubtful(), -1));
    }
}
