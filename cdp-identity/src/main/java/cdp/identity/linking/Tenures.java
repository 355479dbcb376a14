package cdp.identity.linking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who holds the weak identifiers (devices, cookies), from all that was seen of them. They are no members of the graph: they
 * follow whoever signed in on them last. An event without a strong identifier belongs to the holder of its surest weak
 * identifier that has one, and hands the others that have none to that holder; weak identifiers seen together while nobody
 * holds them are one anonymous visitor, who becomes the first to sign in on any of them.
 */
public final class Tenures {

    /** Whose an event is. */
    public sealed interface Owner {
        /** Of the person the strong identifier names. */
        record Known(UUID anchor) implements Owner {}

        /** Of an anonymous visitor, called by the smallest of its weak identifiers. */
        record Anonymous(UUID weak) implements Owner {}
    }

    private final Set<UUID> generic;
    private final Map<UUID, TreeMap<Moment, UUID>> ties = new HashMap<>();
    private final Map<UUID, TreeSet<UUID>> visitors = new HashMap<>();
    private final Map<UUID, Tenure> tenures = new HashMap<>();
    private final Map<UUID, Owner> owners = new LinkedHashMap<>();

    private Tenures(Set<UUID> generic) {
        this.generic = Set.copyOf(generic);
    }

    /**
     * @param sightings in any order; those of one event are one
     * @param generic weak identifiers that went through too many hands and hold nothing, see {@link #crowded}
     */
    public static Tenures of(Collection<Sighting> sightings, Set<UUID> generic) {
        Map<Moment, Sighting> inOrder = new TreeMap<>();
        sightings.forEach(sighting -> inOrder.put(sighting.at(), sighting));
        Tenures tenures = new Tenures(generic);
        inOrder.values().forEach(tenures::see);
        tenures.ties.forEach((weak, seen) -> tenures.tenures.put(
                weak,
                Tenure.of(seen.entrySet().stream()
                        .map(tie -> new Tie(tie.getKey(), tie.getValue()))
                        .toList())));
        inOrder.values().forEach(sighting -> tenures.owners.put(sighting.at().event(), tenures.owner(sighting)));
        return tenures;
    }

    /** Weak identifiers on which more than so many different people signed in. */
    public static Set<UUID> crowded(Collection<Sighting> sightings, Function<UUID, ?> personOf, int genericAfter) {
        Map<UUID, Set<Object>> people = new HashMap<>();
        for (Sighting sighting : sightings) {
            UUID anchor = sighting.anchor();
            if (anchor != null) {
                Object person = personOf.apply(anchor);
                sighting.weak()
                        .forEach(weak -> people.computeIfAbsent(weak, key -> new HashSet<>())
                                .add(person));
            }
        }
        people.values().removeIf(holders -> holders.size() <= genericAfter);
        return Set.copyOf(people.keySet());
    }

    public Tenure of(UUID weak) {
        return tenures.getOrDefault(weak, Tenure.NOBODYS);
    }

    /** By event, whose it is. */
    public Map<UUID, Owner> owners() {
        return Map.copyOf(owners);
    }

    private void see(Sighting sighting) {
        List<UUID> usable =
                sighting.weak().stream().filter(weak -> !generic.contains(weak)).toList();
        UUID anchor = sighting.anchor();
        if (anchor != null) {
            usable.forEach(weak -> tie(weak, sighting.at(), anchor));
            return;
        }
        Optional<UUID> holder =
                usable.stream().filter(ties::containsKey).map(this::holder).findFirst();
        if (holder.isPresent()) {
            usable.stream().filter(weak -> !ties.containsKey(weak)).toList().forEach(weak -> {
                tie(weak, sighting.at(), holder.get());
            });
        } else {
            meet(usable);
        }
    }

    private UUID holder(UUID weak) {
        return ties.getOrDefault(weak, new TreeMap<>()).lastEntry().getValue();
    }

    private void tie(UUID weak, Moment at, UUID anchor) {
        boolean first = !ties.containsKey(weak);
        ties.computeIfAbsent(weak, key -> new TreeMap<>()).put(at, anchor);
        if (first) {
            for (UUID other : visitors.getOrDefault(weak, new TreeSet<>())) {
                ties.computeIfAbsent(other, key -> new TreeMap<>()).putIfAbsent(at, anchor);
            }
        }
    }

    /** Weak identifiers nobody holds become one visitor. */
    private void meet(List<UUID> weak) {
        TreeSet<UUID> together = weak.stream()
                .map(key -> visitors.computeIfAbsent(key, self -> new TreeSet<>(Set.of(self))))
                .max(Comparator.comparingInt(Set::size))
                .orElseGet(TreeSet::new);
        for (UUID key : weak) {
            TreeSet<UUID> visitor = visitors.getOrDefault(key, together);
            if (!together.contains(key)) {
                together.addAll(visitor);
                visitor.forEach(moved -> visitors.put(moved, together));
            }
        }
    }

    private Owner owner(Sighting sighting) {
        UUID anchor = sighting.anchor();
        if (anchor != null) {
            return new Owner.Known(anchor);
        }
        return first(sighting, tenure -> tenure.heldAt(sighting.at()))
                .or(() -> first(sighting, tenure -> tenure.ownerAt(sighting.at())))
                .<Owner>map(Owner.Known::new)
                .orElseGet(() -> anonymous(sighting));
    }

    private Optional<UUID> first(Sighting sighting, Function<Tenure, Optional<UUID>> holder) {
        return sighting.weak().stream()
                .map(this::of)
                .map(holder)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Owner anonymous(Sighting sighting) {
        return sighting.weak().stream()
                .filter(weak -> !generic.contains(weak))
                .findFirst()
                .<Owner>map(weak -> new Owner.Anonymous(
                        visitors.getOrDefault(weak, new TreeSet<>(Set.of(weak))).first()))
                .orElseGet(() -> new Owner.Anonymous(sighting.weak().getFirst()));
    }
}
