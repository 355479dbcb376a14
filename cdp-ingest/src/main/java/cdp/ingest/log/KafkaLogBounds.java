package cdp.ingest.log;

import cdp.ingest.LogBounds;
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
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Asks the broker over one connection that is kept. */
@Component
class KafkaLogBounds implements LogBounds, DisposableBean {
    private static final int PATIENCE_SECONDS = 20;

    private final Admin admin;

    KafkaLogBounds(KafkaProperties kafka) {
        this.admin = Admin.create(kafka.buildAdminProperties());
    }

    @Override
    public Map<Integer, Long> first(String topic) {
        return offsets(topic, OffsetSpec::earliest);
    }

    @Override
    public Map<Integer, Long> end(String topic) {
        return offsets(topic, OffsetSpec::latest);
    }

    private Map<Integer, Long> offsets(String topic, Supplier<OffsetSpec> which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        await(topic, admin.describeTopics(List.of(topic)).allTopicNames())
                .forEach((name, described) -> described
                        .partitions()
                        .forEach(partition -> asked.put(new TopicPartition(name, partition.partition()), which.get())));
        Map<Integer, Long> offsets = new HashMap<>();
        await(topic, admin.listOffsets(asked).all())
                .forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
        return offsets;
    }

    private static <T> T await(String topic, KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("how far " + topic + " goes is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking how far " + topic + " goes", e);
        }
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
