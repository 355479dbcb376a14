package cdp.identity;

import java.util.Map;

/** How many events people would have if they were divided otherwise. Reads only. */
public interface EventCounts {
    Map<OneId, Long> under(Regroup regroup);
}
