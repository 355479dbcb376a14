package cdp.journey.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateDifferenceTest {

    /** The worked examples of Newcombe 1998, table II, method 10. */
    @Test
    void theIntervalIsThePublishedOne() {
        RateDifference difference = RateDifference.of(56, 70, 48, 80);

        assertThat(difference.lift()).isEqualTo(0.2, within(1e-9));
        assertThat(difference.low()).isEqualTo(0.0524, within(5e-5));
        assertThat(difference.high()).isEqualTo(0.3339, within(5e-5));

        RateDifference small = RateDifference.of(9, 10, 3, 10);
        assertThat(small.low()).isEqualTo(0.1705, within(5e-5));
        assertThat(small.high()).isEqualTo(0.8090, within(5e-5));
    }

    @Test
    void nobodyIsComparedWithNobodyWithoutAnError() {
        RateDifference nothing = RateDifference.of(0, 0, 0, 0);

        assertThat(nothing.lift()).isZero();
        assertThat(nothing.low()).isNotNaN().isLessThanOrEqualTo(0);
        assertThat(nothing.high()).isNotNaN().isGreaterThanOrEqualTo(0);
    }
}
