package cdp.journey.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes from a poll what was not read before, and remembers in the caller's transaction that it was. */
@Component
class NewRecords {
    private static final Logger LOG = LoggerFactory.getLogger(NewRecords.class);

    private final JourneyPositions positions;

    NewRecords(JourneyPositions positions) {
        this.positions = positions;
    }

    /** From where to read a partition. */
    long start(String topic, int partition) {
        return positions.find(topic, partition);
    }

    /**
     * The messages that are new, in their order; one that cannot be read is stepped over.
     *
     * @param fresh partitions this is the first poll of since they were assigned: one that begins before where it was told to is
     *     another log, or an emptied one
     */
    <T> List<T> take(List<ConsumerRecord<byte[], byte[]>> records, Set<Integer> fresh, Function<byte[], T> decode) {
        Map<Integer, List<ConsumerRecord<byte[], byte[]>>> byPartition = new TreeMap<>();
        records.forEach(record -> byPartition
                .computeIfAbsent(record.partition(), first -> new ArrayList<>())
                .add(record));
        Map<Integer, Long> from = new HashMap<>();
        byPartition.forEach((partition, mine) -> {
            ConsumerRecord<byte[], byte[]> first = mine.getFirst();
            long stored = positions.find(first.topic(), partition);
            boolean otherLog = fresh.contains(partition) && first.offset() < stored;
            from.put(partition, otherLog ? first.offset() : stored);
            positions.advance(
                    first.topic(),
                    partition,
                    stored,
                    otherLog
                            ? mine.getLast().offset() + 1
                            : Math.max(stored, mine.getLast().offset() + 1));
        });
        List<T> taken = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.offset() >= from.getOrDefault(record.partition(), 0L)) {
                decode(record, decode, taken);
            }
        }
        return taken;
    }

    private static <T> void decode(ConsumerRecord<byte[], byte[]> record, Function<byte[], T> decode, List<T> taken) {
        try {
            taken.add(decode.apply(record.value()));
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "the message at {} {} {} cannot be read: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.getMessage());
        }
    }
}
