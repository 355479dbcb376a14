package cdp.web.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottlePolicyTest {
    private final ThrottlePolicy policy = ThrottlePolicy.OF_ACCOUNT;

    @Test
    void the_first_failures_cost_nothing() {
        assertThat(policy.delayAfter(4)).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_fifth_failure_costs_half_a_minute_and_each_further_one_twice_as_much() {
        assertThat(policy.delayAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(policy.delayAfter(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.delayAfter(9)).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void no_wait_is_longer_than_a_quarter_of_an_hour() {
        assertThat(policy.delayAfter(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.delayAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void an_address_may_fail_more_often_than_an_account() {
        assertThat(ThrottlePolicy.OF_ADDRESS.delayAfter(19)).isEqualTo(Duration.ZERO);
        assertThat(ThrottlePolicy.OF_ADDRESS.delayAfter(20)).isEqualTo(Duration.ofSeconds(30));
    }
}
