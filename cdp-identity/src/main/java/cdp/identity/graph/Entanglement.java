package cdp.identity.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds, before anything is decided, the people whose identity a batch may change: those whose identifiers the batch mentions
 * together with someone else's, or with a strong identifier nobody has yet. Only they must be locked and read in full.
 */
final class Entanglement {
    private final Map<UUID, UUID> parents = new HashMap<>();

    private Entanglement() {}

    static Set<Long> of(List<Mention> batch, Map<UUID, Long> owners) {
        Entanglement keys = new Entanglement();
        for (Mention mention : batch) {
            UUID first = mention.claims().getFirst().key();
            for (Mention.Claim claim : mention.claims()) {
                keys.unite(first, claim.key());
            }
        }
        return keys.entangled(batch, owners);
    }

    private Set<Long> entangled(List<Mention> batch, Map<UUID, Long> owners) {
        Map<UUID, Set<Long>> people = new HashMap<>();
        Set<UUID> newNames = new HashSet<>();
        for (Mention mention : batch) {
            for (Mention.Claim claim : mention.claims()) {
                UUID group = root(claim.key());
                Long owner = owners.get(claim.key());
                if (owner != null) {
                    people.computeIfAbsent(group, first -> new HashSet<>(2)).add(owner);
                } else if (claim.rule().strong()) {
                    newNames.add(group);
                }
            }
        }
        Set<Long> entangled = new HashSet<>();
        people.forEach((group, members) -> {
            if (members.size() > 1 || newNames.contains(group)) {
                entangled.addAll(members);
            }
        });
        return entangled;
    }

    private void unite(UUID one, UUID other) {
        UUID rootOfOne = root(one);
        UUID rootOfOther = root(other);
        if (!rootOfOne.equals(rootOfOther)) {
            parents.put(rootOfOther, rootOfOne);
        }
    }

    private UUID root(UUID key) {
        UUID current = key;
        UUID parent = parents.get(current);
        while (parent != null) {
            UUID grandparent = parents.get(parent);
            if (grandparent != null) {
                parents.put(current, grandparent);
            }
            current = parent;
            parent = parents.get(current);
        }
        return current;
    }
}
