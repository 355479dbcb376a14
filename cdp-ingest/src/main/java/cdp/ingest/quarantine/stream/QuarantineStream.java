package cdp.ingest.quarantine.stream;

import cdp.ingest.IngestTopics;
import cdp.ingest.Quarantine;
import cdp.ingest.log.RefusedCodec;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/** Lands refused input in quarantine. Landing the same record twice changes nothing, so the broker's position is enough. */
@Component
class QuarantineStream {
    private final Quarantine quarantine;

    QuarantineStream(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @KafkaListener(
            id = "quarantine",
            topics = IngestTopics.REFUSED,
            batch = "true",
            properties = "fetch.max.wait.ms=5000")
    void land(List<ConsumerRecord<byte[], byte[]>> records, Acknowledgment acknowledgment) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            byte[] header = record.headers().lastHeader(RefusedCodec.HEADER).value();
            quarantine.keep(
                    record.topic() + ' ' + record.partition() + ' ' + record.offset(),
                    RefusedCodec.decode(header, record.value()));
        }
        acknowledgment.acknowledge();
    }
}
