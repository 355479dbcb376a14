package cdp.web.console.customers;

import cdp.identity.HeldIdentifier;
import cdp.ingest.IdentifierKinds;
import cdp.profile.Analytics.Activity;
import cdp.profile.Money;
import cdp.profile.Profiles.Summary;
import cdp.profile.WellKnown;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer in a list, masked. */
public record CustomerRow(
        long oneId,
        @Nullable String name,
        @Nullable String phone,
        List<String> kinds,
        List<String> channels,
        @Nullable String city,
        @Nullable String memberLevel,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable String lastEventName,
        @Nullable String lastSourceName,
        long orders,
        BigDecimal spent,
        String currency,
        long events,
        @Nullable String matchedBy) {

    static CustomerRow of(
            Summary summary, @Nullable Activity activity, SourceNames sources, @Nullable String matchedBy) {
        return new CustomerRow(
                summary.person().id().value(),
                Masked.name(WellKnown.name(summary.attributes())),
                phone(summary.identifiers()),
                kinds(summary.identifiers()),
                activity == null ? List.of() : sources.channels(activity.sources()),
                WellKnown.city(summary.attributes()),
                WellKnown.memberLevel(summary.attributes()),
                summary.person().firstSeen(),
                summary.person().lastSeen(),
                activity == null ? null : activity.lastEventName(),
                activity == null ? null : sources.name(activity.lastSource()),
                activity == null ? 0 : activity.orders(),
                activity == null ? Money.shown(BigDecimal.ZERO) : activity.spent(),
                activity == null ? Money.USUAL_CURRENCY : activity.currency(),
                summary.person().events(),
                matchedBy);
    }

    static @Nullable String phone(List<HeldIdentifier> identifiers) {
        return identifiers.stream()
                .map(HeldIdentifier::identifier)
                .filter(identifier -> identifier.kind().equals(IdentifierKinds.PHONE))
                .findFirst()
                .map(Masked::value)
                .orElse(null);
    }

    static List<String> kinds(List<HeldIdentifier> identifiers) {
        return identifiers.stream()
                .map(held -> held.identifier().kind())
                .distinct()
                .toList();
    }
}
