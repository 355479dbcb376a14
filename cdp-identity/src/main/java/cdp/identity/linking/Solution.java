package cdp.identity.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who belongs together.
 *
 * @param groups every node in exactly one group; a group lists its nodes surest first (priority, then key), groups are in
 *     the order of their smallest key
 * @param verdicts by position in {@code links}
 * @param standings nodes whose links show they stand worse than they were given
 */
public record Solution(
        List<List<UUID>> groups,
        List<Link> links,
        List<Verdict> verdicts,
        List<Flag> flags,
        Map<UUID, Standing> standings) {

    public Solution {
        if (links.size() != verdicts.size()) {
            throw new IllegalArgumentException(links.size() + " links, " + verdicts.size() + " verdicts");
        }
    }

    /** By node, the position of its group. */
    public Map<UUID, Integer> groupOf() {
        Map<UUID, Integer> positions = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (UUID node : groups.get(i)) {
                positions.put(node, i);
            }
        }
        return positions;
    }
}
