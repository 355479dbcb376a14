package cdp.identity.graph;

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

/** How far the broker's log goes; a stored position beyond it was written against another log. */
@Component
class LogEnds {
    private static final int PATIENCE_SECONDS = 30;

    private final KafkaAdmin kafka;

    LogEnds(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /** The offset the next event of the partition will get. */
    long of(TopicPartition partition) {
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the end of " + partition + " is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for the end of " + partition, e);
        }
    }
}
