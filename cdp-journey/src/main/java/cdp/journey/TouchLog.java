package cdp.journey;

import cdp.identity.OneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ledger of messages, to be read. */
public interface TouchLog {

    /**
     * Latest first.
     *
     * @param beforeId where the page before ended
     */
    List<Touch> list(Filter filter, long beforeId, int limit);

    /** Any part may be null and then holds of every message. */
    record Filter(
            @Nullable JourneyId journey,
            @Nullable OneId person,
            Touch.@Nullable Status status,
            @Nullable String reason) {}

    /** By channel, how many were sent and how many failed in the last 24 hours. */
    Map<String, Lately> lately();

    record Lately(long sent, long failed) {}
}
