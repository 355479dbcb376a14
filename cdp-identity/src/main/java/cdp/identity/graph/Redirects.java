package cdp.identity.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which OneIDs lead to whom.
 *
 * @param winners by OneID merged away, the person it is now
 */
record Redirects(Map<Long, Long> winners) {
    Redirects {
        winners = Map.copyOf(winners);
    }

    long person(long oneId) {
        return winners.getOrDefault(oneId, oneId);
    }

    /** The people and every OneID that leads to one of them: what their events may be kept under. */
    Set<Long> oneIdsOf(Collection<Long> people) {
        Set<Long> oneIds = new TreeSet<>(people);
        winners.forEach((loser, winner) -> {
            if (people.contains(winner)) {
                oneIds.add(loser);
            }
        });
        return oneIds;
    }
}
