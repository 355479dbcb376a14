package cdp.identity;

import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds a process to the number of shards its database was filled with. With another number the same person would be in another
 * shard from now on, beside what earlier shards keep of them.
 */
final class FixedShards {
    private FixedShards() {}

    /** @throws IllegalStateException when the database was filled with another number */
    static int of(JdbcTemplate jdbc, int configured) {
        jdbc.update("INSERT INTO identity.shard_count (shards) VALUES (?) ON CONFLICT DO NOTHING", configured);
        int fixed = DataAccessUtils.requiredSingleResult(
                jdbc.queryForList("SELECT shards FROM identity.shard_count", Integer.class));
        if (fixed != configured) {
            throw new IllegalStateException("this database was filled with cdp.identity.shards=" + fixed + ", not "
                    + configured + ": the number cannot change later; set it back to " + fixed);
        }
        return fixed;
    }
}
