package cdp.profile.projection;

import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.ResolvedCodec;
import cdp.identity.ResolvedMessage;
import cdp.profile.store.EventRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a poll brought that is not in the file yet, and what it says has changed. Pure but for a log line. */
final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final List<EventRow> events = new ArrayList<>();
    private final List<Age> ages = new ArrayList<>();
    private final Set<Long> touched = new TreeSet<>();
    private final Set<Long> regrouped = new TreeSet<>();
    private final Set<OneId> losers = new HashSet<>();
    private final Set<Integer> gaps = new TreeSet<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private Instant latest = Instant.EPOCH;

    /** When an event was received, and when it was told that its person is known. */
    record Age(Instant receivedAt, Instant toldAt) {}

    private Arrivals() {}

    /** @param next by shard, the first message that is not in the file yet */
    static Arrivals of(List<ConsumerRecord<byte[], byte[]>> records, Map<Integer, Long> next) {
        Arrivals arrivals = new Arrivals();
        Set<RawPosition> seen = HashSet.newHashSet(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            arrivals.take(record, next.getOrDefault(record.partition(), 0L), seen);
        }
        return arrivals;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, long stored, Set<RawPosition> seen) {
        long expected = next.getOrDefault(record.partition(), stored);
        if (record.offset() < expected) {
            return;
        }
        if (record.offset() > expected) {
            gaps.add(record.partition());
            return;
        }
        next.put(record.partition(), record.offset() + 1);
        Instant toldAt = Instant.ofEpochMilli(record.timestamp());
        latest = toldAt.isAfter(latest) ? toldAt : latest;
        try {
            take(ResolvedCodec.decode(record.value()), toldAt, seen);
        } catch (RuntimeException unreadable) {
            // The tables have what it should have said; the next change of the person, or a rebuild, brings it.
            LOG.warn(
                    "the message at {} {} cannot be read: {}",
                    record.partition(),
                    record.offset(),
                    unreadable.getMessage());
        }
    }

    private void take(ResolvedMessage message, Instant toldAt, Set<RawPosition> seen) {
        switch (message) {
            case ResolvedMessage.Landed landed -> {
                touched.add(landed.person().value());
                landed.mergedIn().forEach(this::mergedAway);
                if (seen.add(landed.position())) {
                    events.add(EventRow.of(landed));
                    ages.add(new Age(landed.event().receivedAt(), toldAt));
                }
            }
            case ResolvedMessage.MergedAway merged -> {
                touched.add(merged.into().value());
                mergedAway(merged.person());
            }
            case ResolvedMessage.Regrouped divided ->
                divided.people().forEach(person -> {
                    mergedAway(person);
                    regrouped.add(person.value());
                });
        }
    }

    private void mergedAway(OneId loser) {
        touched.add(loser.value());
        losers.add(loser);
    }

    /** Each raw position once; some may have been told before this poll. */
    List<EventRow> events() {
        return events;
    }

    List<Age> ages() {
        return ages;
    }

    /** People whose rows must be read again. */
    Set<Long> touched() {
        return touched;
    }

    Set<OneId> losers() {
        return losers;
    }

    /** People divided anew: whatever is kept of them is out of date. */
    Set<Long> regrouped() {
        return regrouped;
    }

    /** Shards whose messages do not follow on what is in the file; nothing of them was taken from there on. */
    Set<Integer> gaps() {
        return gaps;
    }

    Map<Integer, Long> next() {
        return next;
    }

    /** When the newest message was told. */
    Instant latest() {
        return latest;
    }

    boolean isEmpty() {
        return next.isEmpty();
    }
}
