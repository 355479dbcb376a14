package cdp.journey.execution;

import cdp.identity.IdentityTopics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The hop from people's events to journeys: who enters, whose waiting may be over, whose walks follow a merge. */
@Component
class JourneyStream extends TopicSeats {
    private final JourneyIntake intake;

    JourneyStream(JourneyIntake intake, NewRecords positions) {
        super(positions);
        this.intake = intake;
    }

    @KafkaListener(
            id = "journey",
            topics = IdentityTopics.RESOLVED,
            batch = "true",
            concurrency = "${cdp.journey.stream-threads:1}",
            properties = {"max.poll.records=2000", "fetch.max.wait.ms=5000", "max.partition.fetch.bytes=4194304"})
    void resolved(List<ConsumerRecord<byte[], byte[]>> records) {
        intake.resolved(records, fresh(records));
        settled(records);
    }
}
