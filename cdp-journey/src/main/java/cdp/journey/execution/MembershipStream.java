package cdp.journey.execution;

import cdp.segment.SegmentTopics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The hop from segments to journeys: who enters because they entered or left a segment. */
@Component
class MembershipStream extends TopicSeats {
    private final JourneyIntake intake;

    MembershipStream(JourneyIntake intake, NewRecords positions) {
        super(positions);
        this.intake = intake;
    }

    @KafkaListener(
            id = "journey-memberships",
            topics = SegmentTopics.MEMBERSHIPS,
            batch = "true",
            properties = {"max.poll.records=5000", "fetch.max.wait.ms=5000"})
    void changed(List<ConsumerRecord<byte[], byte[]>> records) {
        intake.memberships(records, fresh(records));
        settled(records);
    }
}
