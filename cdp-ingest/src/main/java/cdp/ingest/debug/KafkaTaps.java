package cdp.ingest.debug;

import cdp.ingest.IngestTopics;
import cdp.ingest.Tap;
import cdp.ingest.Taps;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads the taps of all collectors, from when somebody first asks. */
@Component
class KafkaTaps implements Taps, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTaps.class);
    private static final TopicPartition TAPS = new TopicPartition(IngestTopics.TAPS, 0);
    private static final int KEPT = 500;

    private final Map<String, Object> settings;
    private final Deque<Tap> recent = new ArrayDeque<>();
    private final List<Consumer<Tap>> watchers = new CopyOnWriteArrayList<>();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    KafkaTaps(KafkaProperties kafka) {
        this.settings = kafka.buildConsumerProperties();
    }

    @Override
    public List<Tap> recent() {
        start();
        synchronized (recent) {
            return new ArrayList<>(recent);
        }
    }

    @Override
    public Subscription watch(Consumer<Tap> watcher) {
        start();
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private synchronized void start() {
        if (consumer == null) {
            KafkaConsumer<byte[], byte[]> fresh =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = fresh;
            Thread.ofPlatform().daemon().name("taps").start(() -> follow(fresh));
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> taps) {
        try (taps) {
            taps.assign(List.of(TAPS));
            taps.seekToEnd(List.of(TAPS));
            taps.seek(TAPS, Math.max(0, taps.position(TAPS) - KEPT));
            while (true) {
                taps.poll(Duration.ofSeconds(5)).forEach(this::take);
            }
        } catch (WakeupException stopping) {
            LOG.debug("the live debugger stops");
        } catch (KafkaException broken) {
            LOG.warn("the live debugger lost its broker and will start anew when next asked", broken);
            forget();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            Tap tap = TapCodec.decode(record.value());
            synchronized (recent) {
                recent.addFirst(tap);
                if (recent.size() > KEPT) {
                    recent.removeLast();
                }
            }
            watchers.forEach(watcher -> watcher.accept(tap));
        } catch (JacksonException unreadable) {
            LOG.warn("skipped an unreadable tap at offset {}", record.offset(), unreadable);
        }
    }

    private synchronized void forget() {
        consumer = null;
    }

    @Override
    public synchronized void destroy() {
        if (consumer != null) {
            consumer.wakeup();
        }
    }
}
