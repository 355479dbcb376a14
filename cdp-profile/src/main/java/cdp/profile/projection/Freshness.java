package cdp.profile.projection;

import cdp.identity.IdentityTopics;
import cdp.ingest.LogBounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the projection is behind what has landed. Thread-safe. */
@Component
class Freshness {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final LogBounds log;
    private final ColumnarStore store;
    private final Clock clock;
    private volatile Behind behind = new Behind(Instant.EPOCH, 0);
    private volatile Instant current;
    private volatile long lastDelay;
    private volatile @Nullable Long eventToProfile;

    private record Behind(Instant seenAt, long messages) {}

    Freshness(LogBounds log, ColumnarStore store, Clock clock) {
        this.log = log;
        this.store = store;
        this.clock = clock;
        this.current = clock.instant();
    }

    void stored(Arrivals arrivals) {
        Instant latest = arrivals.latest();
        lastDelay = Math.max(0, Duration.between(latest, clock.instant()).toMillis());
        current = latest.isAfter(current) ? latest : current;
        long[] took = arrivals.ages().stream()
                .mapToLong(
                        age -> Duration.between(age.receivedAt(), age.toldAt()).toMillis())
                .sorted()
                .toArray();
        if (took.length > 0) {
            eventToProfile = Math.max(0, took[took.length / 2]);
        }
    }

    /** How many messages are not in the file yet; at most a second old. */
    long messagesBehind() {
        Instant now = clock.instant();
        Behind known = behind;
        if (Duration.between(known.seenAt(), now).abs().compareTo(REMEMBERED) < 0) {
            return known.messages();
        }
        Map<Integer, Long> next = store.next();
        long messages = log.end(IdentityTopics.RESOLVED).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
        behind = new Behind(now, messages);
        if (messages == 0) {
            current = now;
        }
        return messages;
    }

    /** Everything that landed before this is in the file. */
    Instant asOf() {
        return messagesBehind() == 0 ? clock.instant() : current;
    }

    long lagMillis() {
        return messagesBehind() == 0
                ? lastDelay
                : Math.max(0, Duration.between(current, clock.instant()).toMillis());
    }

    /** The middle of what the newest events took from being received to being told with their person. */
    @Nullable
    Long eventToProfileMillis() {
        return eventToProfile;
    }
}
