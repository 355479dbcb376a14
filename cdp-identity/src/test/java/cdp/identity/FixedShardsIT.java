package cdp.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.ingest.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class FixedShardsIT {
    private final JdbcTemplate jdbc =
            new JdbcTemplate(TestDatabase.migrated("ingest", "identity").dataSource());

    @Test
    void theNumberOfTheFirstStartHolds() {
        assertThat(FixedShards.of(jdbc, 8)).isEqualTo(8);
        assertThat(FixedShards.of(jdbc, 8)).isEqualTo(8);

        assertThatThrownBy(() -> FixedShards.of(jdbc, 16))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cdp.identity.shards=8, not 16");
    }
}
