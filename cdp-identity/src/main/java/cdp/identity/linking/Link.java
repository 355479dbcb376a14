package cdp.identity.linking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two identifiers seen in the same events, smaller key first.
 *
 * @param verified what trusted senders said
 * @param claimed what public write keys said
 */
public record Link(
        UUID a,
        UUID b,
        @Nullable Evidence verified,
        @Nullable Evidence claimed) {
    public Link {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("A link joins two identifiers, the smaller key first: " + a + ", " + b);
        }
        if (verified == null && claimed == null) {
            throw new IllegalArgumentException("A link without evidence: " + a + ", " + b);
        }
    }

    /** What one event says. */
    public static Link seen(UUID one, UUID other, Instant time, boolean verified) {
        Evidence once = Evidence.once(time);
        boolean ordered = one.compareTo(other) < 0;
        return new Link(ordered ? one : other, ordered ? other : one, verified ? once : null, verified ? null : once);
    }

    public boolean isClaim() {
        return verified == null;
    }

    public UUID other(UUID end) {
        return end.equals(a) ? b : a;
    }

    /** The same link with the evidence of further events. */
    public Link and(Link further) {
        if (!a.equals(further.a) || !b.equals(further.b)) {
            throw new IllegalArgumentException("Evidence of another link: " + further.a + ", " + further.b);
        }
        return new Link(a, b, both(verified, further.verified), both(claimed, further.claimed));
    }

    private static @Nullable Evidence both(@Nullable Evidence one, @Nullable Evidence other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.and(other);
    }
}
