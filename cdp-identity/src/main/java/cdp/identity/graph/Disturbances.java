package cdp.identity.graph;

import cdp.identity.SqlArrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What transactions side by side must know of each other: one that read before another committed finds out, once it waited for
 * the other's locks, that what it read is no longer so. Every method runs in the caller's transaction.
 */
@Component
class Disturbances {
    private static final String HAS_CHANGED_SINCE = """
            SELECT EXISTS (SELECT FROM identity.redirects WHERE loser = ANY(?)) OR EXISTS (
                SELECT FROM identity.disturbances WHERE transaction >= pg_snapshot_xmin(?::pg_snapshot)
                    AND NOT pg_visible_in_snapshot(transaction, ?::pg_snapshot) AND transaction <> pg_current_xact_id())
            """;

    private static final String HANDED_SINCE = """
            SELECT weak FROM identity.handed WHERE transaction >= pg_snapshot_xmin(?::pg_snapshot)
                AND NOT pg_visible_in_snapshot(transaction, ?::pg_snapshot) AND transaction <> pg_current_xact_id()
            """;

    private static final String DISTURB = """
            WITH past AS (DELETE FROM identity.disturbances WHERE transaction IN (SELECT transaction FROM identity.disturbances
                WHERE transaction < pg_snapshot_xmin(pg_current_snapshot()) FOR UPDATE SKIP LOCKED))
            INSERT INTO identity.disturbances DEFAULT VALUES ON CONFLICT DO NOTHING
            """;

    private static final String HAND = """
            WITH past AS (DELETE FROM identity.handed WHERE (transaction, weak) IN (SELECT transaction, weak FROM identity.handed
                WHERE transaction < pg_snapshot_xmin(pg_current_snapshot()) FOR UPDATE SKIP LOCKED))
            INSERT INTO identity.handed (weak) SELECT unnest(?::uuid[]) ON CONFLICT DO NOTHING
            """;

    /** Any number nobody else locks by; this one spells "one id". */
    private static final long TURN = 0x6F6E65206964L;

    private final JdbcTemplate jdbc;

    Disturbances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the end of the transaction either many go together or one goes alone: those who were in each other's way.
     *
     * @param alone whether to wait until nobody else is under way, and to let nobody else begin
     */
    void takeTurn(boolean alone) {
        jdbc.query("SELECT pg_advisory_xact_lock" + (alone ? "" : "_shared") + "(?)", row -> {}, TURN);
    }

    /** What this transaction's statements can see from now on tells from what was committed after. */
    String snapshot() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT pg_current_snapshot()::text", String.class));
    }

    /** Lets others know that people they may have read are judged anew by this transaction. */
    void disturb() {
        jdbc.update(DISTURB);
    }

    /** Lets others know that devices and cookies they may have read are in other hands. */
    void hand(Collection<UUID> weak) {
        if (!weak.isEmpty()) {
            jdbc.update(HAND, SqlArrays.uuids(new TreeSet<>(weak)));
        }
    }

    /**
     * Whether, by a transaction the snapshot does not show, one of these people was merged away, one of these identifiers
     * changed hands, or anybody was judged anew.
     */
    boolean since(String snapshot, Collection<Long> oneIds, Set<UUID> keys) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                        HAS_CHANGED_SINCE, Boolean.class, SqlArrays.longs(oneIds), snapshot, snapshot))
                || !Collections.disjoint(keys, jdbc.queryForList(HANDED_SINCE, UUID.class, snapshot, snapshot));
    }
}
