package cdp.identity.linking;

import java.util.UUID;

/**
 * An accepted group that deserves a look: only {@code hub}, a shareable identifier, holds two parts of it together.
 *
 * @param held surest identifier of the part that has an identifier of a unique kind
 * @param doubtful surest identifier of the other part
 */
public record Flag(Kind kind, UUID hub, UUID held, UUID doubtful) {
    public enum Kind {
        /** The doubtful part has no identifier of a unique kind: a login without its customer, perhaps somebody else's. */
        DANGLING,
        /** Both parts have identifiers of unique kinds, different ones, that were never seen together. */
        BRIDGED
    }
}
