package cdp.segment.stream;

import cdp.identity.IdentityTopics;
import cdp.identity.ResolvedCodec;
import cdp.ingest.LogBounds;
import cdp.segment.Recounts;
import cdp.segment.SegmentId;
import cdp.segment.catalog.PublishedDefinitions;
import cdp.segment.catalog.PublishedDefinitions.Published;
import cdp.segment.keeping.Heard;
import cdp.segment.keeping.Keeper;
import cdp.segment.keeping.ShardLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what a poll brought, in one transaction with the positions it reached. */
@Component
class StreamWork {
    private static final Logger LOG = LoggerFactory.getLogger(StreamWork.class);

    private final Keeper keeper;
    private final LogBounds log;
    private final Recounts recounts;
    private final PublishedDefinitions published;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    StreamWork(
            Keeper keeper,
            LogBounds log,
            Recounts recounts,
            PublishedDefinitions published,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.keeper = keeper;
        this.log = log;
        this.recounts = recounts;
        this.published = published;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Takes over shards and says from which offset to read each. */
    Map<Integer, Long> take(Collection<Integer> shards) {
        Map<Integer, Long> first = log.first(IdentityTopics.RESOLVED);
        Map<Integer, Long> end = log.end(IdentityTopics.RESOLVED);
        Map<Integer, Long> next = new TreeMap<>();
        for (int shard : shards) {
            next.put(shard, take(shard, first.getOrDefault(shard, 0L), end.getOrDefault(shard, 0L)));
        }
        return next;
    }

    private long take(int shard, long first, long end) {
        long next = stored(shard);
        if (next > end) {
            // Another broker, or an emptied one: its messages are new however low their offsets are.
            LOG.warn("shard {} ends before the stored position {}: reading it from its beginning", shard, next);
            jdbc.update("UPDATE segment.shards SET next = 0 WHERE shard = ?", shard);
            next = 0;
        }
        if (next > 0 && next < first) {
            LOG.warn("shard {} no longer goes back to {}: computing every segment anew", shard, next);
            published.now().segments().stream()
                    .map(Published::id)
                    .forEach(segment -> recounts.start(new SegmentId(segment)));
        }
        return next;
    }

    private long stored(int shard) {
        List<Long> next = jdbc.queryForList("SELECT next FROM segment.shards WHERE shard = ?", Long.class, shard);
        return next.isEmpty() ? 0 : next.getFirst();
    }

    /** @return the shards whose members may have changed */
    Set<Integer> evaluate(List<ConsumerRecord<byte[], byte[]>> records) {
        SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> byShard = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            byShard.computeIfAbsent(record.partition(), first -> new ArrayList<>())
                    .add(record);
        }
        return Objects.requireNonNull(transactions.execute(status -> evaluate(byShard)));
    }

    /** In the order of the shards, so that two who hold several never wait for each other. */
    private Set<Integer> evaluate(SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> byShard) {
        Set<Integer> changed = new TreeSet<>();
        byShard.forEach((shard, messages) -> {
            if (evaluate(shard, messages) > 0) {
                changed.add(shard);
            }
        });
        return changed;
    }

    private int evaluate(int shard, List<ConsumerRecord<byte[], byte[]>> messages) {
        ShardLedger ledger = keeper.open(shard, Set.of());
        Heard heard = new Heard();
        long from = ledger.next();
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            if (message.offset() >= from) {
                hear(message, heard);
                ledger.tookIn(message.offset() + 1);
            }
        }
        if (ledger.next() == from) {
            return 0;
        }
        keeper.hear(ledger, heard);
        ledger.save();
        return ledger.changes();
    }

    private static void hear(ConsumerRecord<byte[], byte[]> message, Heard heard) {
        try {
            heard.take(ResolvedCodec.decode(message.value()));
        } catch (RuntimeException unreadable) {
            // The tables have what it should have said; the next event of the person, or a full computation, brings it.
            LOG.warn(
                    "the message at {} {} cannot be read: {}",
                    message.partition(),
                    message.offset(),
                    unreadable.getMessage());
        }
    }
}
