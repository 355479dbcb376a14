package cdp.ingest.collector;

import cdp.ingest.SourceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * One token bucket per source, holding one second's worth. A delivery larger than what is left is let in when the bucket is
 * full, and its debt delays the next one; so the rate holds on average and no batch is too large to ever pass.
 */
@Component
class RateLimiter {
    private static final double NANOS = 1_000_000_000.0;

    private static final class Bucket {
        private double tokens;
        private long at;

        private Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }

        private synchronized double take(int wanted, double perSecond, long now) {
            tokens = Math.min(perSecond, tokens + (now - at) / NANOS * perSecond);
            at = now;
            if (tokens < Math.min(wanted, perSecond)) {
                return (Math.min(wanted, perSecond) - tokens) / perSecond;
            }
            tokens -= wanted;
            return 0;
        }
    }

    private final Map<SourceId, Bucket> buckets = new ConcurrentHashMap<>();

    /** @return 0 when the events may pass now, else the seconds after which to try again */
    double take(SourceId source, int events, int perSecond) {
        return take(source, events, perSecond, System.nanoTime());
    }

    double take(SourceId source, int events, int perSecond, long nanoTime) {
        return buckets.computeIfAbsent(source, first -> new Bucket(perSecond, nanoTime))
                .take(events, perSecond, nanoTime);
    }
}
