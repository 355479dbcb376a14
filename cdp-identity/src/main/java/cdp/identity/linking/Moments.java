package cdp.identity.linking;

import java.time.Duration;
import java.time.Instant;

/** Times as whole microseconds, as exact as the tables keep them. */
final class Moments {
    private static final long MICROS = 1_000_000;

    private Moments() {}

    static long micros(Instant time) {
        return time.getEpochSecond() * MICROS + time.getNano() / 1_000;
    }

    static long micros(Duration length) {
        return length.getSeconds() * MICROS + length.getNano() / 1_000;
    }
}
