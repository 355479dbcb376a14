package cdp.identity.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** The people a batch touches while it is being read: who owns which identifier, and who has become whom. */
final class People {
    private final Map<UUID, Long> owners;
    private final Map<Long, Long> became = new HashMap<>();
    private final Map<Long, Map<String, Set<UUID>>> strong = new HashMap<>();
    private long lastNew;

    People(Known known) {
        this.owners = new HashMap<>(known.owners());
        known.strong().forEach((person, families) -> {
            Map<String, Set<UUID>> copy = new HashMap<>();
            families.forEach((family, keys) -> copy.put(family, new HashSet<>(keys)));
            strong.put(person, copy);
        });
    }

    long create() {
        return --lastNew;
    }

    /** The person an identifier belongs to now; 0 when nobody. */
    long owner(UUID key) {
        Long owner = owners.get(key);
        return owner == null ? 0 : current(owner);
    }

    long current(long person) {
        Long next = became.get(person);
        return next == null ? person : current(next);
    }

    boolean isKnown(long person) {
        return !families(person).isEmpty();
    }

    /** A strong identifier of somebody known. */
    UUID anchor(long person) {
        return families(person).values().stream()
                .flatMap(Set::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    void give(Mention.Claim claim, long person) {
        owners.put(claim.key(), person);
        if (claim.rule().strong()) {
            families(person)
                    .computeIfAbsent(claim.family(), first -> new HashSet<>())
                    .add(claim.key());
        }
    }

    /** Whether these further values are within the limits of their families. */
    boolean hasRoomFor(List<Mention.Claim> claims, long person) {
        Map<String, Integer> more = new HashMap<>();
        for (Mention.Claim claim : claims) {
            int held = families(person).getOrDefault(claim.family(), Set.of()).size();
            if (held + more.merge(claim.family(), 1, Integer::sum)
                    > claim.rule().maxPerPerson()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the strong identifiers of both together are within the limits. */
    boolean fitTogether(long one, long other, ToIntFunction<String> limitOfFamily) {
        for (var family : families(other).entrySet()) {
            Set<UUID> union = new HashSet<>(family.getValue());
            union.addAll(families(one).getOrDefault(family.getKey(), Set.of()));
            if (union.size() > limitOfFamily.applyAsInt(family.getKey())) {
                return false;
            }
        }
        return true;
    }

    /** Makes two people one; the one with the lower OneID stays, any OneID stays over a new person. */
    long join(long one, long other) {
        long winner = one > 0 && other > 0 ? Math.min(one, other) : Math.max(one, other);
        long loser = winner == one ? other : one;
        became.put(loser, winner);
        families(loser)
                .forEach((family, keys) -> families(winner)
                        .computeIfAbsent(family, first -> new HashSet<>())
                        .addAll(keys));
        return winner;
    }

    private Map<String, Set<UUID>> families(long person) {
        return strong.computeIfAbsent(person, unknown -> new HashMap<>());
    }
}
