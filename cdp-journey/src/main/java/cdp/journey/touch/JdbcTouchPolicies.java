package cdp.journey.touch;

import cdp.journey.TouchPolicies;
import cdp.journey.TouchPolicy;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcTouchPolicies implements TouchPolicies {
    private static final String READ =
            "SELECT quiet_from, quiet_to, zone, on_quiet, cap_count, cap_days FROM journey.touch_policy";

    private static final String WRITE = """
            UPDATE journey.touch_policy SET quiet_from = ?, quiet_to = ?, zone = ?, on_quiet = ?, cap_count = ?, cap_days = ?
            """;

    private final JdbcTemplate jdbc;

    JdbcTouchPolicies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TouchPolicy current() {
        return Objects.requireNonNull(jdbc.queryForObject(
                READ,
                (row, number) -> new TouchPolicy(
                        row.getObject(1, LocalTime.class),
                        row.getObject(2, LocalTime.class),
                        ZoneId.of(row.getString(3)),
                        row.getString(4).equals("defer"),
                        row.getInt(5),
                        row.getInt(6))));
    }

    @Override
    public void change(TouchPolicy policy) {
        jdbc.update(
                WRITE,
                policy.quietFrom(),
                policy.quietTo(),
                policy.zone().getId(),
                policy.defer() ? "defer" : "drop",
                policy.capCount(),
                policy.capDays());
    }
}
