package cdp.identity.linking;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person ruled about two identifiers. Kept apart, they are never in one group, over whatever path; ruled together,
 * they are in one group even beyond limits. The newest ruling on a pair stands; apart goes before together.
 */
public record Decision(UUID a, UUID b, Ruling ruling, Instant at) {
    public enum Ruling {
        TOGETHER,
        APART
    }

    public Decision {
        if (a.equals(b)) {
            throw new IllegalArgumentException("Nobody can rule on an identifier and itself: " + a);
        }
        if (a.compareTo(b) > 0) {
            UUID smaller = b;
            b = a;
            a = smaller;
        }
    }
}
