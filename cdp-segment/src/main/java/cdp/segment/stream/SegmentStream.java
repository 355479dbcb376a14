package cdp.segment.stream;

import cdp.identity.IdentityTopics;
import cdp.segment.keeping.MembershipPublisher;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * The hop from people to memberships. Positions are read from the database when partitions are assigned, never from the broker,
 * and written with the effects they stand for.
 */
@Component
class SegmentStream extends AbstractConsumerSeekAware {
    private final StreamWork work;
    private final MembershipPublisher publisher;

    SegmentStream(StreamWork work, MembershipPublisher publisher) {
        this.work = work;
        this.publisher = publisher;
    }

    @KafkaListener(
            id = "segment",
            topics = IdentityTopics.RESOLVED,
            batch = "true",
            concurrency = "${cdp.segment.workers:2}",
            containerPostProcessor = GatheringPolls.NAME,
            properties = {
                "max.poll.records=${cdp.segment.batch-messages:2000}",
                "max.partition.fetch.bytes=8388608",
                "fetch.max.wait.ms=5000"
            })
    void evaluate(List<ConsumerRecord<byte[], byte[]>> records) {
        work.evaluate(records).forEach(publisher::publish);
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        super.onPartitionsAssigned(assignments, callback);
        work.take(assignments.keySet().stream().map(TopicPartition::partition).toList())
                .forEach((shard, next) -> callback.seek(IdentityTopics.RESOLVED, shard, next));
    }
}
