package cdp.web.security.account;

import java.time.Duration;

/**
 * How long to wait after how many failures: nothing for the first ones, then 30 s doubled by every further one, at most 15
 * minutes. An hour without failures forgets them.
 */
record ThrottlePolicy(int freeFailures) {
    static final ThrottlePolicy OF_ACCOUNT = new ThrottlePolicy(5);
    /** Wider, because a whole office may share an address. */
    static final ThrottlePolicy OF_ADDRESS = new ThrottlePolicy(20);

    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    Duration delayAfter(int failures) {
        int beyond = failures - freeFailures;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(beyond, 10));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
