package cdp.identity.graph;

import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.ResolvedEvent;
import cdp.ingest.EventCodec;
import cdp.ingest.IngestTopics;
import cdp.ingest.LogBounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lands what a poll brought: new events in one transaction, events that were committed but perhaps not told by looking up what
 * became of them, and an event that cannot be stored in quarantine while its neighbours go on.
 */
@Component
class ResolveWork {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveWork.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final int ATTEMPTS_TOGETHER = 1;
    private static final int ATTEMPTS_ALONE_IN_CONFLICT = 3;

    private final ResolveTransaction transaction;
    private final StreamPositions positions;
    private final LandedWeeks weeks;
    private final KnownMessages messages;
    private final Retelling retelling;
    private final PoisonedEvents poisoned;
    private final LogBounds log;
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();

    ResolveWork(
            ResolveTransaction transaction,
            StreamPositions positions,
            LandedWeeks weeks,
            KnownMessages messages,
            Retelling retelling,
            PoisonedEvents poisoned,
            LogBounds log) {
        this.transaction = transaction;
        this.positions = positions;
        this.weeks = weeks;
        this.messages = messages;
        this.retelling = retelling;
        this.poisoned = poisoned;
        this.log = log;
    }

    /** Takes over partitions and says from which offset to read each. */
    Map<Integer, Long> take(Collection<Integer> partitions) {
        Map<Integer, Long> ends = log.end(IngestTopics.EVENTS);
        Map<Integer, Long> from = new HashMap<>();
        messages.take(partitions);
        partitions.forEach(partition -> from.put(partition, take(partition, ends.getOrDefault(partition, 0L))));
        return from;
    }

    private long take(int partition, long end) {
        StreamPositions.Position position = positions.find(IngestTopics.EVENTS, partition);
        if (position.next() > end) {
            // Another broker, or an emptied one: its events are new however low their offsets are.
            LOG.warn(
                    "the log of partition {} ends at {}, before the stored position {}: reading it from its beginning",
                    partition,
                    end,
                    position.next());
            positions.startOver(IngestTopics.EVENTS, partition);
            position = new StreamPositions.Position(0, 0);
        }
        next.put(partition, position.next());
        return position.published();
    }

    void give(int partition) {
        next.remove(partition);
        messages.give(partition);
    }

    /** To be called when everything of the poll has been told. */
    void tidy(Landing landing) {
        messages.file(landing.upTo().keySet());
    }

    /** @throws PositionTaken when another worker owns one of the partitions */
    Landing land(List<ConsumerRecord<byte[], byte[]>> records) {
        Landing landing = new Landing();
        List<RawEvent> known = new ArrayList<>(0);
        List<RawEvent> fresh = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            RawEvent raw = read(record);
            boolean resolved = record.offset() < next.getOrDefault(record.partition(), 0L);
            (resolved ? known : fresh).add(raw);
            landing.reached(record.partition(), record.offset() + 1);
        }
        retelling.tellAgain(known, landing);
        if (!fresh.isEmpty()) {
            land(fresh, landing);
        }
        return landing;
    }

    private static RawEvent read(ConsumerRecord<byte[], byte[]> record) {
        RawPosition position = new RawPosition(record.partition(), record.offset());
        Instant writtenAt = Instant.ofEpochMilli(record.timestamp());
        try {
            return new RawEvent(position, writtenAt, record.value(), EventCodec.decode(record.value()));
        } catch (RuntimeException unreadable) {
            LOG.warn("the record at {} is not an event: {}", position, unreadable.getMessage());
            return new RawEvent(position, writtenAt, record.value(), null);
        }
    }

    private void land(List<RawEvent> events, Landing landing) {
        boolean readable = events.stream().allMatch(RawEvent::isReadable);
        if (readable) {
            try {
                tell(events, landWithRetries(events), landing);
                return;
            } catch (RuntimeException failed) {
                if (!Faults.isOfTheData(failed)) {
                    throw failed;
                }
                LOG.warn("a batch of {} events cannot be stored, looking for the one at fault", events.size(), failed);
                if (events.size() == 1) {
                    poison(events, failed);
                    return;
                }
            }
        } else if (events.size() == 1) {
            poison(events, new IllegalArgumentException("the bytes are not an event"));
            return;
        }
        land(events.subList(0, events.size() / 2), landing);
        land(events.subList(events.size() / 2, events.size()), landing);
    }

    private ResolveTransaction.Outcome landWithRetries(List<RawEvent> events) {
        weeks.makeRoom(events.stream().map(raw -> raw.event().receivedAt()).toList());
        Map<Integer, ResolveTransaction.Advance> advances = advances(events);
        for (int attempt = 1; ; attempt++) {
            try {
                ResolveTransaction.Outcome outcome = transaction.run(events, advances, attempt > ATTEMPTS_TOGETHER);
                advances.forEach((partition, advance) -> next.put(partition, advance.to()));
                messages.remember(outcome.batch().events());
                return outcome;
            } catch (ResolveConflict conflict) {
                if (attempt >= ATTEMPTS_TOGETHER + ATTEMPTS_ALONE_IN_CONFLICT) {
                    throw new IllegalStateException("people are in conflict though nobody else is at work", conflict);
                }
                pause(attempt);
            } catch (PessimisticLockingFailureException | DuplicateKeyException contended) {
                if (attempt == MOST_ATTEMPTS) {
                    throw contended;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L << Math.min(attempt, 6)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Integer, ResolveTransaction.Advance> advances(List<RawEvent> events) {
        Map<Integer, ResolveTransaction.Advance> advances = new HashMap<>();
        for (RawEvent raw : events) {
            int partition = raw.position().partition();
            long from = next.getOrDefault(partition, 0L);
            advances.put(
                    partition,
                    new ResolveTransaction.Advance(from, raw.position().offset() + 1));
        }
        return advances;
    }

    private void poison(List<RawEvent> single, RuntimeException reason) {
        Map<Integer, ResolveTransaction.Advance> advances = advances(single);
        poisoned.quarantine(single.getFirst(), reason, advances);
        advances.forEach((partition, advance) -> next.put(partition, advance.to()));
    }

    private static void tell(List<RawEvent> events, ResolveTransaction.Outcome outcome, Landing landing) {
        Map<RawPosition, byte[]> bytes = HashMap.newHashMap(events.size());
        events.forEach(raw -> bytes.put(raw.position(), raw.bytes()));
        Map<RawPosition, List<OneId>> mergedIn = new HashMap<>();
        for (Merge merge : outcome.batch().merges()) {
            mergedIn.computeIfAbsent(merge.position(), first -> new ArrayList<>(1))
                    .add(merge.loser());
            landing.tell(merge);
        }
        outcome.regrouped().forEach((position, people) -> landing.tell(new Landing.Regrouped(position, people)));
        for (ResolvedEvent resolved : outcome.batch().events()) {
            landing.tell(new Landing.Told(
                    resolved.position(),
                    resolved.person(),
                    Objects.requireNonNull(bytes.get(resolved.position())),
                    mergedIn.getOrDefault(resolved.position(), List.of()),
                    outcome.changes().get(resolved.person())));
        }
    }
}
