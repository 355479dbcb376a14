package cdp.ingest.collector;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.SourceId;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final long SECOND = 1_000_000_000L;
    private final RateLimiter limiter = new RateLimiter();
    private final SourceId source = new SourceId(1);

    @Test
    void aSourceMaySendItsRateAndIsThenToldHowLongToWait() {
        assertThat(limiter.take(source, 100, 100, 0)).isZero();
        assertThat(limiter.take(source, 50, 100, 0)).isEqualTo(0.5);
        assertThat(limiter.take(source, 50, 100, SECOND / 2)).isZero();
    }

    @Test
    void aBatchAboveTheRatePassesOnceAndIsPaidForLater() {
        assertThat(limiter.take(source, 1000, 100, 0)).isZero();
        assertThat(limiter.take(source, 1, 100, SECOND)).isPositive();
        assertThat(limiter.take(source, 1, 100, 10 * SECOND)).isZero();
    }

    @Test
    void oneSourceDoesNotSlowAnother() {
        limiter.take(source, 100, 100, 0);

        assertThat(limiter.take(new SourceId(2), 100, 100, 0)).isZero();
    }
}
