package cdp.identity.linking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Most values of one family (kind and scope) one person may hold.
 *
 * @param within when given, only values last seen within one stretch of this length count together
 */
public record Limit(int most, @Nullable Duration within) {
    public static final Limit NONE = new Limit(Integer.MAX_VALUE, null);
    public static final Limit ONE = new Limit(1, null);

    public Limit {
        if (most < 1 || (within != null && !within.isPositive())) {
            throw new IllegalArgumentException("A limit is at least one value in a positive stretch of time");
        }
    }

    public static Limit ever(int most) {
        return new Limit(most, null);
    }

    public static Limit within(int most, Duration stretch) {
        return new Limit(most, stretch);
    }

    /** Whether a value of the family names one person: nobody ever has two. */
    public boolean isUnique() {
        return most == 1 && within == null;
    }

    public boolean isBounded() {
        return most < Integer.MAX_VALUE;
    }

    /** Whether values last seen at these times, in microseconds and ascending, may be one person's. */
    boolean allows(long[] lastSeen) {
        if (lastSeen.length <= most || within == null) {
            return lastSeen.length <= most;
        }
        long stretch = Moments.micros(within);
        for (int i = most; i < lastSeen.length; i++) {
            if (lastSeen[i] - lastSeen[i - most] < stretch) {
                return false;
            }
        }
        return true;
    }
}
