package cdp.profile.projection;

import cdp.identity.IdentityTopics;
import cdp.identity.Persons;
import cdp.profile.store.EventArchive;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.AbstractConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * The hop from people to the projection. Positions are read from the file when partitions are assigned and written with the
 * rows they stand for. Started and stopped by {@link ProjectionLife}, because a file must be complete before it is fed.
 */
@Component
class ProjectStream extends AbstractConsumerSeekAware {
    static final String ID = "project";
    static final String GULPS = "projectInGulps";

    private final ColumnarStore store;
    private final PeopleReader people;
    private final Persons persons;
    private final Freshness freshness;
    private final ProjectionRebuild rebuild;
    private final EventArchive archive;

    ProjectStream(
            ColumnarStore store,
            PeopleReader people,
            Persons persons,
            Freshness freshness,
            ProjectionRebuild rebuild,
            EventArchive archive) {
        this.store = store;
        this.people = people;
        this.persons = persons;
        this.freshness = freshness;
        this.rebuild = rebuild;
        this.archive = archive;
    }

    @KafkaListener(
            id = ID,
            topics = IdentityTopics.RESOLVED,
            batch = "true",
            autoStartup = "false",
            containerPostProcessor = ProjectStream.GULPS,
            properties = {
                "max.poll.records=${cdp.projection.batch-events:10000}",
                "fetch.max.wait.ms=5000",
                "fetch.max.bytes=33554432",
                "max.partition.fetch.bytes=8388608"
            })
    void project(List<ConsumerRecord<byte[], byte[]>> records) {
        Arrivals arrivals = Arrivals.of(records, store.next());
        if (!arrivals.isEmpty()) {
            store.write(new Batch(
                    arrivals.events(),
                    arrivals.touched(),
                    people.read(arrivals.touched()),
                    persons.redirectsAround(arrivals.losers()),
                    regrouped(arrivals),
                    arrivals.next()));
            freshness.stored(arrivals);
        }
        arrivals.gaps().forEach(this::goBack);
        rebuild.ifFileIsGone();
    }

    private Batch.Regrouped regrouped(Arrivals arrivals) {
        return arrivals.regrouped().isEmpty()
                ? Batch.Regrouped.NOBODY
                : new Batch.Regrouped(arrivals.regrouped(), archive.of(arrivals.regrouped()));
    }

    private void goBack(int shard) {
        if (!rebuild.ifPositionIsLost()) {
            seek(new TopicPartition(IdentityTopics.RESOLVED, shard));
        }
    }

    private void seek(TopicPartition partition) {
        List<ConsumerSeekCallback> callbacks = getSeekCallbacksFor(partition);
        if (callbacks != null) {
            callbacks.forEach(callback -> seek(partition, callback));
        }
    }

    private void seek(TopicPartition partition, ConsumerSeekCallback callback) {
        callback.seek(partition.topic(), partition.partition(), store.next().getOrDefault(partition.partition(), 0L));
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        super.onPartitionsAssigned(assignments, callback);
        assignments.keySet().forEach(partition -> seek(partition, callback));
    }
}
