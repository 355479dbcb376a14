package cdp.identity.graph;

import cdp.ingest.IngestTopics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * The hop from events to people. Positions are read from the database when partitions are assigned, never from the broker,
 * and written with the effects they stand for.
 */
@Component
class ResolveStream extends AbstractConsumerSeekAware {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveStream.class);

    private final ResolveWork work;
    private final ResolvedPublisher publisher;

    ResolveStream(ResolveWork work, ResolvedPublisher publisher) {
        this.work = work;
        this.publisher = publisher;
    }

    @KafkaListener(
            id = "resolve",
            topics = IngestTopics.EVENTS,
            batch = "true",
            concurrency = "${cdp.identity.resolve-workers:2}",
            properties = {
                "max.poll.records=${cdp.identity.batch-events:5000}",
                "fetch.max.bytes=67108864",
                "max.partition.fetch.bytes=8388608",
                "fetch.max.wait.ms=5000"
            })
    void resolve(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            Landing landing = work.land(records);
            publisher.publish(landing);
            work.tidy(landing);
        } catch (PositionTaken elsewhere) {
            LOG.warn("{}; reading the stored positions anew", elsewhere.getMessage());
            seek(records.stream().map(ConsumerRecord::partition).distinct().toList());
        }
    }

    private void seek(Collection<Integer> partitions) {
        work.take(partitions).forEach((partition, from) -> {
            TopicPartition place = new TopicPartition(IngestTopics.EVENTS, partition);
            List<ConsumerSeekCallback> callbacks = getSeekCallbacksFor(place);
            if (callbacks != null) {
                callbacks.forEach(callback -> callback.seek(IngestTopics.EVENTS, partition, from));
            }
        });
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        super.onPartitionsAssigned(assignments, callback);
        work.take(assignments.keySet().stream().map(TopicPartition::partition).toList())
                .forEach((partition, from) -> callback.seek(IngestTopics.EVENTS, partition, from));
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        super.onPartitionsRevoked(partitions);
        if (partitions != null) {
            partitions.forEach(partition -> work.give(partition.partition()));
        }
    }
}
