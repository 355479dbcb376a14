package cdp.web.console.status;

import cdp.identity.ResolvePositions;
import cdp.ingest.IngestTopics;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** How many accepted events have not been turned into people yet; at most two seconds old. */
@Component
class EventsBehind implements DisposableBean {
    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;
    private final ResolvePositions positions;
    private final Cache<String, Long> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();

    EventsBehind(KafkaProperties kafka, ResolvePositions positions) {
        this.admin = Admin.create(kafka.buildAdminProperties());
        this.positions = positions;
    }

    long count() {
        return known.get(IngestTopics.EVENTS, topic -> count(topic));
    }

    private long count(String topic) {
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .forEach((name, described) -> described
                            .partitions()
                            .forEach(partition ->
                                    asked.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            Map<Integer, Long> next = positions.next();
            return admin.listOffsets(asked).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).entrySet().stream()
                    .mapToLong(end -> Math.max(
                            0,
                            end.getValue().offset()
                                    - next.getOrDefault(end.getKey().partition(), 0L)))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the end of " + topic + " cannot be read", e);
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
