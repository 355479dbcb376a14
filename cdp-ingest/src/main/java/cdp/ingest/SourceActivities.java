package cdp.ingest;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How busy sources are, as their collectors counted; a few seconds behind. */
public interface SourceActivities {

    /**
     * @param lastEventAt start of the last minute something came in; null when nothing ever did
     * @param accepted24h events accepted in the last 24 hours
     * @param perMinute events accepted in each of the last 60 minutes, oldest first
     */
    record Activity(@Nullable Instant lastEventAt, long accepted24h, long refused24h, List<Long> perMinute) {
        public static final Activity NONE = new Activity(null, 0, 0, Collections.nCopies(60, 0L));
    }

    /** By source number; a source nothing ever came from is absent. */
    Map<Integer, Activity> now();
}
