package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedEvents;
import cdp.identity.ResolvingRules;
import cdp.identity.RuleSets;
import cdp.ingest.IngestTopics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch of events in one transaction: positions, repeats removed, identities, and all that is stored of them. */
@Component
class ResolveTransaction {
    private final JdbcIdentityGraph graph;
    private final Disturbances disturbances;
    private final StreamPositions positions;
    private final RuleSets rules;
    private final Hearing hearing;
    private final Orders orders;
    private final HashedNames hashedNames;
    private final Deciding deciding;
    private final Filing filing;
    private final Retracing retracing;
    private final List<ResolvedEvents> stores;

    ResolveTransaction(
            JdbcIdentityGraph graph,
            Disturbances disturbances,
            StreamPositions positions,
            RuleSets rules,
            Hearing hearing,
            Orders orders,
            HashedNames hashedNames,
            Deciding deciding,
            Filing filing,
            Retracing retracing,
            List<ResolvedEvents> stores) {
        this.graph = graph;
        this.disturbances = disturbances;
        this.positions = positions;
        this.rules = rules;
        this.hearing = hearing;
        this.orders = orders;
        this.hashedNames = hashedNames;
        this.deciding = deciding;
        this.filing = filing;
        this.retracing = retracing;
        this.stores = stores;
    }

    /** From where to where a batch goes on each partition. */
    record Advance(long from, long to) {}

    /**
     * @param changes by person, the attributes that changed, as a JSON object
     * @param regrouped by position of the event that caused it, OneIDs whose events may have changed hands
     */
    record Outcome(ResolvedBatch batch, Map<OneId, String> changes, Map<RawPosition, Set<OneId>> regrouped) {}

    /**
     * Resolves and stores a batch.
     *
     * @param alone whether to wait until no other such batch is under way
     * @throws PositionTaken when another worker owns one of the partitions
     * @throws ResolveConflict when the batch must be read again because people changed meanwhile
     */
    @Transactional
    Outcome run(List<RawEvent> events, Map<Integer, Advance> advances, boolean alone) {
        disturbances.takeTurn(alone);
        positions.advance(IngestTopics.EVENTS, new TreeMap<>(advances));
        ResolvingRules inForce = rules.resolvingRules();
        List<Mention> told = hearing.hear(events, inForce.identifiers());
        if (told.isEmpty()) {
            return new Outcome(new ResolvedBatch(List.of(), List.of()), Map.of(), Map.of());
        }
        Set<UUID> again = new HashSet<>(orders.obey(told));
        String snapshot = disturbances.snapshot();
        Map<UUID, JdbcIdentityGraph.Owner> owners = graph.owners(keysOf(told));
        again.addAll(hashedNames.tie(told, owners.keySet()));
        List<Mention> batch = withoutNobodys(told, owners);
        Deciding.Decided decided = deciding.decide(batch, owners, again, inForce, alone);
        ResolvedBatch resolved = filing.file(batch, decided, owners, snapshot);
        graph.seenAgain(told, owners);
        Retracing.Untimely untimely = retracing.untimely(decided, owners, inForce);
        Map<OneId, String> changes = new HashMap<>();
        stores.forEach(store -> changes.putAll(store.store(resolved)));
        Map<RawPosition, Set<OneId>> regrouped = new HashMap<>();
        decided.settled().regrouped().forEach((mention, people) -> regrouped.put(mention.position(), people));
        retracing
                .retrace(untimely, batch, inForce, alone)
                .forEach((position, people) -> regrouped.merge(position, people, ResolveTransaction::union));
        return new Outcome(resolved, changes, regrouped);
    }

    private static Set<OneId> union(Set<OneId> some, Set<OneId> others) {
        Set<OneId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<UUID> keysOf(List<Mention> batch) {
        Set<UUID> keys = HashSet.newHashSet(batch.size() * 2);
        batch.forEach(mention -> mention.claims().forEach(claim -> keys.add(claim.key())));
        return keys;
    }

    /** Leaves out what was seen with too many, or was ruled to name nobody. */
    private static List<Mention> withoutNobodys(List<Mention> told, Map<UUID, JdbcIdentityGraph.Owner> owners) {
        Set<UUID> nobodys = new HashSet<>();
        owners.forEach((key, owner) -> {
            if (owner.standing().linksNobody()) {
                nobodys.add(key);
            }
        });
        return nobodys.isEmpty()
                ? told
                : told.stream().map(mention -> mention.without(nobodys)).toList();
    }
}
