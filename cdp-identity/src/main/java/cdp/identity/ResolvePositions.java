package cdp.identity;

import java.util.Map;

/** How far events have been turned into people. */
public interface ResolvePositions {

    /** By partition of {@code cdp.events}, the first event that is not resolved yet; a partition nothing was read of is absent. */
    Map<Integer, Long> next();
}
