package cdp.identity.graph;

import cdp.identity.ResolvedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Recognises repeated messages. What landed lately on the partitions of this process is held in memory; for the rest a filter
 * tells which ids are surely not on file, and only the others are looked up. A repeat carries the identifiers of the original
 * and therefore comes on its partition, so that memory of the own partitions is enough.
 */
@Component
class KnownMessages {
    private static final Logger LOG = LoggerFactory.getLogger(KnownMessages.class);

    /** Enough for 13 million messages at one needless look-up in a hundred; with more there are more of those. */
    private static final int FILTER_BYTES = 16 << 20;

    /** Some 20 MB of memory. The more are filed together, the fewer pages of the index are touched for each. */
    private static final int MOST_UNFILED = 150_000;

    private static final int WORTH_FILING = 15_000;

    private final LandedEvents landed;
    private final LandedWeeks weeks;
    private final IdFilter filed = new IdFilter(FILTER_BYTES);
    private final AtomicInteger readings = new AtomicInteger();
    private final Map<UUID, Integer> lately = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> unfiled = new ConcurrentHashMap<>();

    KnownMessages(LandedEvents landed, LandedWeeks weeks) {
        this.landed = landed;
        this.weeks = weeks;
    }

    /** Takes over partitions: reads what landed on them lately, and in the background what other processes filed meanwhile. */
    void take(Collection<Integer> partitions) {
        readings.incrementAndGet();
        landed.lately(partitions)
                .forEach(entry -> remember(entry.id(), entry.position().partition()));
        Thread.ofVirtual().name("filed-messages").start(this::readFile);
    }

    /** Until the whole file has been read, and for ever if that failed, every id is looked up. */
    private void readFile() {
        try {
            landed.eachFiled(filed::addAll);
            readings.decrementAndGet();
        } catch (DataAccessException unreadable) {
            LOG.warn("the file of landed events was not read to its end; every event is looked up", unreadable);
        }
    }

    void give(int partition) {
        unfiled.remove(partition);
        lately.values().removeIf(owner -> owner == partition);
    }

    /** Those of the ids that changed state before. */
    Set<UUID> repeats(Collection<UUID> ids) {
        Set<UUID> repeats = new HashSet<>();
        List<UUID> doubtful = new ArrayList<>();
        boolean readThrough = readings.get() == 0;
        for (UUID id : ids) {
            if (lately.containsKey(id)) {
                repeats.add(id);
            } else if (!readThrough || filed.mayHold(id)) {
                doubtful.add(id);
            }
        }
        if (!doubtful.isEmpty()) {
            repeats.addAll(landed.filed(doubtful).keySet());
        }
        return repeats;
    }

    /** Call when what the events changed has been committed. */
    void remember(List<ResolvedEvent> events) {
        for (ResolvedEvent resolved : events) {
            remember(resolved.event().id().value(), resolved.position().partition());
        }
    }

    private void remember(UUID id, int partition) {
        if (lately.put(id, partition) == null) {
            unfiled.merge(partition, 1, Integer::sum);
        }
    }

    /** Files what landed on these partitions when much of everything is not filed. They must be the caller's own. */
    void file(Collection<Integer> partitions) {
        int own = partitions.stream()
                .mapToInt(partition -> unfiled.getOrDefault(partition, 0))
                .sum();
        if (lately.size() < MOST_UNFILED || own < WORTH_FILING) {
            return;
        }
        List<UUID> ids = landed.file(partitions, weeks.oldest()).stream()
                .map(LandedEntry::id)
                .toList();
        filed.addAll(ids);
        partitions.forEach(unfiled::remove);
        ids.forEach(lately::remove);
    }
}
