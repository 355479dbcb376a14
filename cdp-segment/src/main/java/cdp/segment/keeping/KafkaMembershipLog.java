package cdp.segment.keeping;

import cdp.segment.MembershipChanged;
import cdp.segment.MembershipCodec;
import cdp.segment.SegmentTopics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

@Component
class KafkaMembershipLog implements MembershipLog, DisposableBean {
    private final Producer<byte[], byte[]> producer;

    KafkaMembershipLog(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void append(List<MembershipChanged> changes) {
        List<Future<?>> sent = new ArrayList<>(changes.size());
        for (MembershipChanged change : changes) {
            byte[] key = Long.toString(change.person().value()).getBytes(StandardCharsets.US_ASCII);
            sent.add(producer.send(new ProducerRecord<>(
                    SegmentTopics.MEMBERSHIPS, change.shard(), key, MembershipCodec.encode(change))));
        }
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("changes of memberships could not be told", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while telling changes of memberships", e);
        }
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
