package cdp.ingest.log;

import cdp.ingest.EventLogUnavailable;
import cdp.ingest.IngestTopics;
import cdp.ingest.RefusedInput;
import cdp.ingest.RefusedLog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Component;

@Component
class KafkaRefusedLog implements RefusedLog {
    private final IngestProducer producer;

    KafkaRefusedLog(IngestProducer producer) {
        this.producer = producer;
    }

    @Override
    public CompletableFuture<Void> append(List<RefusedInput> inputs) {
        return CompletableFuture.allOf(inputs.stream().map(this::append).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> append(RefusedInput input) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(IngestTopics.REFUSED, input.body());
        record.headers().add(RefusedCodec.HEADER, RefusedCodec.encode(input));
        try {
            producer.get().send(record, (where, failure) -> {
                if (failure != null) {
                    done.completeExceptionally(new EventLogUnavailable(failure));
                } else {
                    done.complete(null);
                }
            });
        } catch (KafkaException noBroker) {
            done.completeExceptionally(new EventLogUnavailable(noBroker));
        }
        return done;
    }
}
