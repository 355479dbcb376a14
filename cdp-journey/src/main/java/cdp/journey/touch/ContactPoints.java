package cdp.journey.touch;

import cdp.identity.HeldIdentifier;
import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a channel reaches a person. */
public final class ContactPoints {
    private ContactPoints() {}

    /** Whether somebody who holds these kinds of identifier can be reached; a webhook reaches a system, not a person. */
    public static boolean reaches(String channel, Collection<String> kinds) {
        return !channel.equals("email") || kinds.contains(IdentifierKinds.EMAIL);
    }

    /** The one used last; of several the one held longest. */
    public static Optional<Identifier> of(String channel, List<HeldIdentifier> identifiers) {
        return channel.equals("email")
                ? identifiers.stream()
                        .filter(held -> held.identifier().kind().equals(IdentifierKinds.EMAIL))
                        .max(Comparator.comparing(HeldIdentifier::lastSeen)
                                .thenComparing(HeldIdentifier::firstSeen, Comparator.reverseOrder())
                                .thenComparing(held -> held.identifier().value()))
                        .map(HeldIdentifier::identifier)
                : Optional.empty();
    }
}
