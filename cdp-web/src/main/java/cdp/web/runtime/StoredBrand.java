package cdp.web.runtime;

import cdp.journey.Brand;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The brand's name as it was chosen at set-up. */
@Component
class StoredBrand implements Brand {
    private final JdbcTemplate jdbc;

    StoredBrand(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        List<String> names = jdbc.queryForList("SELECT brand_name FROM web.settings", String.class);
        return names.isEmpty() ? "Tributary" : names.getFirst();
    }
}
