package cdp.segment.stream;

import cdp.identity.OneId;
import cdp.segment.keeping.Keeper;
import cdp.segment.keeping.ShardLedger;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluates people anew at the instants foretold, at which nothing but the time has changed. */
@Component
class Rechecks {
    private static final int AT_A_TIME = 500;

    private static final String SHARDS = "SELECT DISTINCT shard FROM segment.rechecks WHERE due_at <= ?";

    private static final String DUE = """
            SELECT segment_id, one_id FROM segment.rechecks WHERE shard = ? AND due_at <= ? ORDER BY due_at LIMIT ?
            """;

    private final JdbcTemplate jdbc;
    private final Keeper keeper;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Rechecks(JdbcTemplate jdbc, Keeper keeper, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @return the shards that were looked at */
    Set<Integer> run() {
        Set<Integer> shards = new TreeSet<>(jdbc.queryForList(SHARDS, Integer.class, Timestamp.from(clock.instant())));
        for (int shard : shards) {
            int looked = AT_A_TIME;
            while (looked == AT_A_TIME) {
                looked = Objects.requireNonNull(transactions.execute(status -> run(shard)));
            }
        }
        return shards;
    }

    private int run(int shard) {
        ShardLedger ledger = keeper.open(shard, Set.of());
        Map<OneId, Set<Long>> due = new TreeMap<>();
        List<Long> segments = jdbc.query(
                DUE,
                (row, number) -> {
                    due.computeIfAbsent(new OneId(row.getLong(2)), first -> new TreeSet<>())
                            .add(row.getLong(1));
                    return row.getLong(1);
                },
                shard,
                Timestamp.from(ledger.now()),
                AT_A_TIME);
        if (!segments.isEmpty()) {
            keeper.lookAgain(ledger, due);
            ledger.save();
        }
        return segments.size();
    }
}
