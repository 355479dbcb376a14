package cdp.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoSettingsTest {
    @Test
    void by_default_twenty_thousand_people_wait_to_be_asked_for() {
        assertThat(DemoSettings.from(new MockEnvironment())).isEqualTo(new DemoSettings(false, "", 20_000, ""));
    }

    @Test
    void the_switch_may_stand_beside_what_it_is_a_prefix_of() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("cdp.demo", "true")
                .withProperty("cdp.demo.collector-url", "https://collect.example.cn/");

        DemoSettings settings = DemoSettings.from(environment);

        assertThat(settings.onStart()).isTrue();
        assertThat(settings.collectorUrl()).isEqualTo("https://collect.example.cn");
    }

    @Test
    void nobody_at_all_is_refused() {
        assertThatThrownBy(() -> new DemoSettings(false, "", 0, "")).hasMessageContaining("cdp.demo.people");
    }
}
