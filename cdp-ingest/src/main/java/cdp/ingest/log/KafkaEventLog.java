package cdp.ingest.log;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.EventLog;
import cdp.ingest.EventLogUnavailable;
import cdp.ingest.IngestTopics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Component;

@Component
class KafkaEventLog implements EventLog {
    private final IngestProducer producer;

    KafkaEventLog(IngestProducer producer) {
        this.producer = producer;
    }

    @Override
    public CompletableFuture<Void> append(List<Event> events) {
        CompletableFuture<Void> all = new CompletableFuture<>();
        AtomicInteger outstanding = new AtomicInteger(events.size());
        try {
            for (Event event : events) {
                // Without a broker each send waits; one failure is enough to give up on the rest.
                if (all.isCompletedExceptionally()) {
                    break;
                }
                producer.get().send(record(event), (where, failure) -> {
                    if (failure != null) {
                        all.completeExceptionally(new EventLogUnavailable(failure));
                    } else if (outstanding.decrementAndGet() == 0) {
                        all.complete(null);
                    }
                });
            }
        } catch (KafkaException noBroker) {
            all.completeExceptionally(new EventLogUnavailable(noBroker));
        }
        if (events.isEmpty()) {
            all.complete(null);
        }
        return all;
    }

    private static ProducerRecord<byte[], byte[]> record(Event event) {
        return new ProducerRecord<>(
                IngestTopics.EVENTS, event.partitionKey().getBytes(StandardCharsets.UTF_8), EventCodec.encode(event));
    }
}
