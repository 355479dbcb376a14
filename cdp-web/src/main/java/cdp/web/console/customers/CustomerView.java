package cdp.web.console.customers;

import cdp.identity.HeldIdentifier;
import cdp.ingest.Identifier;
import cdp.profile.Profiles.Joined;
import cdp.profile.Profiles.Profile;
import cdp.profile.WellKnown;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer, masked. */
record CustomerView(
        long oneId,
        @Nullable Long redirectedFrom,
        @Nullable String name,
        @Nullable String phone,
        List<String> kinds,
        List<String> channels,
        Stats stats,
        List<AttributeView> attributes,
        List<IdentifierView> identifiers,
        List<MergeView> merges,
        Instant asOf) {

    record Stats(
            BigDecimal spent,
            String currency,
            long orders,
            @Nullable Instant lastOrderAt,
            Instant firstSeenAt,
            Instant lastSeenAt,
            long events) {}

    record IdentifierView(
            String kind,
            String scope,
            String value,
            String strength,
            Instant firstSeenAt,
            Instant lastSeenAt,
            @Nullable String sourceName,
            UUID linkedBy) {}

    record MergeView(long oneId, Instant at, @Nullable String sourceName, String reason) {}

    /** @param name in the clear, like everything else in it */
    record Revealed(@Nullable String name, List<Identifier> identifiers, List<AttributeView> attributes) {
        static Revealed of(Profile profile, SourceNames sources) {
            return new Revealed(
                    WellKnown.name(profile.attributes()),
                    profile.identifiers().stream()
                            .map(HeldIdentifier::identifier)
                            .toList(),
                    AttributeView.open(profile.attributes(), sources));
        }
    }

    static CustomerView of(Profile profile, SourceNames sources, Instant now) {
        long oneId = profile.person().id().value();
        return new CustomerView(
                oneId,
                profile.asked().value() == oneId ? null : profile.asked().value(),
                Masked.name(WellKnown.name(profile.attributes())),
                CustomerRow.phone(profile.identifiers()),
                CustomerRow.kinds(profile.identifiers()),
                sources.channels(profile.doings().sources()),
                new Stats(
                        profile.doings().spent(),
                        profile.doings().currency(),
                        profile.doings().orders(),
                        profile.doings().lastOrderAt(),
                        profile.person().firstSeen(),
                        profile.person().lastSeen(),
                        profile.person().events()),
                AttributeView.masked(profile.attributes(), sources),
                profile.identifiers().stream().map(held -> view(held, sources)).toList(),
                profile.merges().stream().map(joined -> view(joined, sources)).toList(),
                now);
    }

    private static IdentifierView view(HeldIdentifier held, SourceNames sources) {
        return new IdentifierView(
                held.identifier().kind(),
                held.identifier().scope(),
                Masked.value(held.identifier()),
                held.strong() ? "strong" : "weak",
                held.firstSeen(),
                held.lastSeen(),
                sources.name(held.source()),
                held.event().value());
    }

    private static MergeView view(Joined joined, SourceNames sources) {
        String reason = switch (joined.because()) {
            case "identity_linked" -> "alias";
            case "profile_updated" -> "identify";
            default -> "shared_identifier";
        };
        return new MergeView(
                joined.merge().loser().value(),
                joined.merge().at(),
                sources.name(joined.merge().source()),
                reason);
    }
}
