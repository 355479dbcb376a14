package cdp.segment.stream;

import cdp.identity.IdentityTopics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

@Component
class KafkaResolvedLog implements ResolvedLog {
    private static final int PATIENCE_SECONDS = 30;

    private final KafkaAdmin kafka;

    KafkaResolvedLog(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    @Override
    public long first(int shard) {
        return offset(shard, OffsetSpec.earliest());
    }

    @Override
    public long end(int shard) {
        return offset(shard, OffsetSpec.latest());
    }

    private long offset(int shard, OffsetSpec which) {
        TopicPartition partition = new TopicPartition(IdentityTopics.RESOLVED, shard);
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            return admin.listOffsets(Map.of(partition, which))
                    .partitionResult(partition)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("how far " + partition + " goes is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking how far " + partition + " goes", e);
        }
    }
}
