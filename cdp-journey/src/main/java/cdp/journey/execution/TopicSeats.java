package cdp.journey.execution;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;

/** A stream whose positions are in the database: read from there when partitions are assigned, never from the broker. */
abstract class TopicSeats extends AbstractConsumerSeekAware {
    private final NewRecords positions;
    private final Set<TopicPartition> fresh = ConcurrentHashMap.newKeySet();

    TopicSeats(NewRecords positions) {
        this.positions = positions;
    }

    /** Partitions of this poll nothing was read of since they were assigned. */
    Set<Integer> fresh(List<ConsumerRecord<byte[], byte[]>> records) {
        Set<Integer> first = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (fresh.contains(new TopicPartition(record.topic(), record.partition()))) {
                first.add(record.partition());
            }
        }
        return first;
    }

    void settled(List<ConsumerRecord<byte[], byte[]>> records) {
        if (!fresh.isEmpty()) {
            records.forEach(record -> fresh.remove(new TopicPartition(record.topic(), record.partition())));
        }
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        super.onPartitionsAssigned(assignments, callback);
        assignments.keySet().forEach(partition -> {
            fresh.add(partition);
            callback.seek(
                    partition.topic(),
                    partition.partition(),
                    positions.start(partition.topic(), partition.partition()));
        });
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        super.onPartitionsRevoked(partitions);
        if (partitions != null) {
            fresh.removeAll(partitions);
        }
    }
}
