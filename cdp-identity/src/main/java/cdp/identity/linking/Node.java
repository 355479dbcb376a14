package cdp.identity.linking;

import java.util.UUID;

/**
 * A strong identifier.
 *
 * @param named whether it ever named somebody: it was the surest identifier of an event, or a trusted sender mentioned it
 * @param standing what is known about it beyond the links at hand; {@link Crowds} derives it from all its links
 */
public record Node(UUID key, String kind, String scope, boolean named, Standing standing) {

    /** Values of one kind and scope are counted together. */
    public String family() {
        return kind + ' ' + scope;
    }

    public Node thatNamed() {
        return named ? this : new Node(key, kind, scope, true, standing);
    }

    public Node standing(Standing other) {
        return standing == other ? this : new Node(key, kind, scope, named, other);
    }
}
