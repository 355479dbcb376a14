package cdp.profile.projection;

import cdp.identity.IdentityTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

@Component
class KafkaResolvedTopic implements ResolvedTopic, DisposableBean {
    private static final int TIMEOUT_SECONDS = 20;

    private final Admin admin;

    KafkaResolvedTopic(KafkaProperties kafka) {
        this.admin = Admin.create(kafka.buildAdminProperties());
    }

    @Override
    public Map<Integer, Long> first() {
        return offsets(OffsetSpec::earliest);
    }

    @Override
    public Map<Integer, Long> end() {
        return offsets(OffsetSpec::latest);
    }

    private Map<Integer, Long> offsets(Supplier<OffsetSpec> which) {
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(List.of(IdentityTopics.RESOLVED))
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .forEach((topic, described) -> described
                            .partitions()
                            .forEach(partition ->
                                    asked.put(new TopicPartition(topic, partition.partition()), which.get())));
            Map<Integer, Long> offsets = new HashMap<>();
            admin.listOffsets(asked)
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
            return offsets;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the ends of " + IdentityTopics.RESOLVED + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
