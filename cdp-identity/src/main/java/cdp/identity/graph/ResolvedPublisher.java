package cdp.identity.graph;

import cdp.identity.IdentityProperties;
import cdp.identity.IdentityTopics;
import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.ResolvedCodec;
import cdp.ingest.IngestTopics;
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

/**
 * Tells downstream what has been committed. A crash between commit and telling is made good at the next start, because the
 * position told up to is stored apart from the position resolved up to.
 */
@Component
class ResolvedPublisher implements DisposableBean {
    private final Producer<byte[], byte[]> producer;
    private final StreamPositions positions;
    private final int shards;

    ResolvedPublisher(KafkaProperties kafka, StreamPositions positions, IdentityProperties properties) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.positions = positions;
        this.shards = properties.shards();
    }

    /** Returns when the broker has it all; throws otherwise, and the same landing is told again. */
    void publish(Landing landing) {
        List<Future<?>> sent = new ArrayList<>(landing.told().size());
        for (Landing.Told told : landing.told()) {
            sent.add(send(
                    told.person(),
                    ResolvedCodec.landed(
                            told.position(), told.person(), told.event(), told.mergedIn(), told.changes())));
        }
        for (Merge merge : landing.merges()) {
            sent.add(send(merge.loser(), ResolvedCodec.mergedAway(merge.position(), merge.loser(), merge.winner())));
        }
        for (Landing.Regrouped one : landing.regrouped()) {
            one.people()
                    .forEach(person ->
                            sent.add(send(person, ResolvedCodec.regrouped(one.position(), person, one.people()))));
        }
        await(sent);
        positions.published(IngestTopics.EVENTS, landing.upTo());
    }

    private Future<?> send(OneId person, byte[] value) {
        byte[] key = Long.toString(person.value()).getBytes(StandardCharsets.US_ASCII);
        return producer.send(new ProducerRecord<>(IdentityTopics.RESOLVED, person.shard(shards), key, value));
    }

    private static void await(List<Future<?>> sent) {
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("resolved events could not be told downstream", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while telling resolved events downstream", e);
        }
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
