package cdp.identity.graph;

import cdp.identity.ResolvingRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides who the events of a batch are about: by what they say where nothing speaks against it, which is nearly always, and by
 * weighing everything that hangs together where something does. Works in the caller's transaction.
 */
@Component
class Deciding {
    private final JdbcIdentityGraph graph;
    private final Settlement settlement;

    Deciding(JdbcIdentityGraph graph, Settlement settlement) {
        this.graph = graph;
        this.settlement = settlement;
    }

    /** @param settled what had to be weighed */
    record Decided(Resolution resolution, Settlement.Outcome settled) {}

    /**
     * @param again identifiers that have to be looked at again, whatever the events say
     * @param alone whether nobody else who waits with locks held is under way
     * @throws ResolveConflict when the batch must be read again because people changed meanwhile
     */
    Decided decide(
            List<Mention> batch,
            Map<UUID, JdbcIdentityGraph.Owner> owners,
            Set<UUID> again,
            ResolvingRules rules,
            boolean alone) {
        IdentityResolver resolver = new IdentityResolver(rules.identifiers());
        Map<UUID, Long> ids = HashMap.newHashMap(owners.size());
        Map<UUID, Instant> heldSince = new HashMap<>();
        Set<UUID> shared = new HashSet<>();
        owners.forEach((key, owner) -> {
            ids.put(key, owner.oneId());
            if (owner.shared()) {
                shared.add(key);
            }
            if (owner.heldSince() != null) {
                heldSince.put(key, owner.heldSince());
            }
        });
        Set<Long> contested = new HashSet<>();
        Set<Long> locked = Entanglement.of(batch, ids);
        Known known = new Known(ids, strongOf(locked, rules, contested), Set.of(), shared, heldSince);
        Resolution resolution = resolver.resolve(batch, known);
        Set<UUID> seeds = Disputes.in(batch, owners, contested, resolution.refused());
        seeds.addAll(again);
        if (seeds.isEmpty()) {
            return new Decided(resolution, Settlement.Outcome.NOTHING);
        }
        Settlement.Outcome settled = settlement.settle(batch, seeds, rules, locked, alone);
        return new Decided(with(settled, resolver.resolve(batch, amended(known, settled)), owners.keySet()), settled);
    }

    /** Locks the people whose identity may change and reads them in full; the rest is only looked up. */
    private Map<Long, Map<String, Set<UUID>>> strongOf(
            Set<Long> entangled, ResolvingRules rules, Collection<Long> contested) {
        if (entangled.isEmpty()) {
            return Map.of();
        }
        if (graph.lock(entangled).size() < entangled.size()) {
            throw new ResolveConflict("a person was merged away between look-up and lock");
        }
        Map<Long, Map<String, Set<UUID>>> strong = graph.strongOf(entangled, rules.identifiers(), contested);
        int many = rules.many();
        strong.forEach((person, families) -> {
            if (families.values().stream().mapToInt(Set::size).sum() >= many) {
                contested.add(person);
            }
        });
        return strong;
    }

    private static Known amended(Known known, Settlement.Outcome settled) {
        Map<UUID, Long> owners = new HashMap<>(known.owners());
        owners.replaceAll((key, owner) -> settled.became().getOrDefault(owner, owner));
        owners.putAll(settled.owners());
        Map<Long, Map<String, Set<UUID>>> strong = new HashMap<>(known.strong());
        // Enough to know them for known: nothing is joined to them by what identifiers they hold.
        settled.owners()
                .forEach((key, person) -> strong.computeIfAbsent(person, first -> new HashMap<>())
                        .computeIfAbsent("settled", first -> new HashSet<>())
                        .add(key));
        return new Known(owners, strong, settled.owners().keySet(), known.shared(), known.heldSince());
    }

    private static Resolution with(Settlement.Outcome settled, Resolution resolution, Set<UUID> stored) {
        Map<UUID, Resolution.Attachment> attached = new LinkedHashMap<>(resolution.attached());
        settled.attached().stream()
                .filter(attachment -> !stored.contains(attachment.claim().key()))
                .forEach(attachment -> attached.put(attachment.claim().key(), attachment));
        List<Resolution.Join> joins = new ArrayList<>(settled.joins());
        joins.addAll(resolution.joined());
        return new Resolution(
                resolution.persons(),
                resolution.created(),
                attached,
                resolution.moved(),
                joins,
                resolution.untimely(),
                resolution.refused());
    }
}
