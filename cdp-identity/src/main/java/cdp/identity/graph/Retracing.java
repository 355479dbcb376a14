package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.Regroup;
import cdp.identity.ResolvedEvents;
import cdp.identity.ResolvingRules;
import cdp.identity.StoredEvents;
import cdp.identity.StoredEvents.Stored;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out anew who held devices and cookies when, from all that is stored of them, and gives events nobody signed to whoever
 * held them at their time. Called where something was heard of too late for the order of arrival to be right. Works in the
 * caller's transaction, when the batch is stored.
 */
@Component
class Retracing {
    private static final Logger LOG = LoggerFactory.getLogger(Retracing.class);

    private final Hands hands;
    private final StoredEvents stored;
    private final Settlement settlement;
    private final SettlementTables tables;
    private final JdbcIdentityGraph graph;
    private final Disturbances disturbances;
    private final List<ResolvedEvents> stores;

    Retracing(
            Hands hands,
            StoredEvents stored,
            Settlement settlement,
            SettlementTables tables,
            JdbcIdentityGraph graph,
            Disturbances disturbances,
            List<ResolvedEvents> stores) {
        this.hands = hands;
        this.stored = stored;
        this.settlement = settlement;
        this.tables = tables;
        this.graph = graph;
        this.disturbances = disturbances;
        this.stores = stores;
    }

    /**
     * Devices and cookies to look at again.
     *
     * @param people whose they were before the batch, and everybody a split was about
     */
    record Untimely(Set<UUID> weak, Set<Long> people) {}

    /** What a batch told of in another order than it happened. To be called before the batch is stored. */
    Untimely untimely(Deciding.Decided decided, Map<UUID, JdbcIdentityGraph.Owner> owners, ResolvingRules rules) {
        Set<UUID> weak = new TreeSet<>(decided.resolution().untimely());
        weak.addAll(hands.untimely(decided.resolution().moved(), owners));
        Set<Long> people = new TreeSet<>();
        weak.forEach(key -> {
            JdbcIdentityGraph.Owner owner = owners.get(key);
            if (owner != null) {
                people.add(owner.oneId());
            }
        });
        for (Settler.Settled settled : decided.settled().settled()) {
            if (settled.regrouping().isSplit()) {
                Collection<Long> divided = settled.regrouping().targets().values();
                weak.addAll(hands.around(settled.component().nodes().keySet(), divided, rules));
                people.addAll(divided);
            }
        }
        return new Untimely(weak, people);
    }

    /**
     * @param untimely what to look at again
     * @return by position of an event of the batch, the OneIDs whose events changed hands
     * @throws ResolveConflict when somebody else is at work on the same people
     */
    Map<RawPosition, Set<OneId>> retrace(Untimely untimely, List<Mention> batch, ResolvingRules rules, boolean alone) {
        if (untimely.weak().isEmpty()) {
            return Map.of();
        }
        Mention because = batch.stream()
                .filter(mention -> mention.keys().stream().anyMatch(untimely.weak()::contains))
                .findFirst()
                .orElse(batch.getFirst());
        Set<OneId> concerned = retrace(untimely.weak(), untimely.people(), because, rules, alone);
        return concerned.isEmpty() ? Map.of() : Map.of(because.position(), concerned);
    }

    /**
     * @param weak devices and cookies
     * @param formerPeople whose they were before the batch
     * @param because an event of the batch
     * @param alone whether nobody else who waits with locks held is under way
     * @return the OneIDs whose events changed hands
     * @throws ResolveConflict when somebody else is at work on the same people
     */
    private Set<OneId> retrace(
            Set<UUID> weak, Collection<Long> formerPeople, Mention because, ResolvingRules rules, boolean alone) {
        Trace first = Trace.of(weak, formerPeople, hands, stored, rules);
        if (first == null) {
            LOG.info(
                    "{} devices have too long a history to be followed back; what came late stays where it is",
                    weak.size());
            return Set.of();
        }
        lock(first.people(), alone);
        Trace trace = Trace.of(weak, formerPeople, hands, stored, rules);
        if (trace == null || !first.people().containsAll(trace.people())) {
            throw new ResolveConflict("more people held these devices than when they were looked up");
        }
        Cause cause = Cause.of(because);
        Set<OneId> concerned = new HashSet<>(divide(trace, because, rules, alone));
        Trace divided = concerned.isEmpty() ? trace : Trace.of(weak, formerPeople, hands, stored, rules);
        if (divided == null) {
            throw new ResolveConflict("the history of these devices grew while it was looked at");
        }
        concerned.addAll(handOver(divided, cause));
        if (!concerned.isEmpty()) {
            tables.rememberRegrouped(cause, concerned);
            disturbances.disturb();
        }
        return concerned;
    }

    private void lock(Set<Long> people, boolean alone) {
        Set<Long> found = alone ? graph.lock(people) : graph.lockAtOnce(people);
        if (found.size() < people.size()) {
            throw new ResolveConflict("a person was merged away between look-up and lock");
        }
    }

    /** Writes who holds what; visitors go with whoever signed in on their device first. */
    private Set<OneId> divide(Trace trace, Mention because, ResolvingRules rules, boolean alone) {
        hands.hold(trace.held(), trace.rows());
        Map<Long, UUID> firstHolders = trace.firstHolders();
        Set<UUID> seeds = new TreeSet<>(hands.formerHolders(firstHolders.keySet()));
        Set<Long> visitors = hands.firstHolders(firstHolders);
        if (visitors.isEmpty()) {
            return Set.of();
        }
        visitors.forEach(visitor -> seeds.add(firstHolders.get(visitor)));
        return settlement.divideAnew(seeds, because, rules, trace.people(), alone);
    }

    private Set<OneId> handOver(Trace trace, Cause cause) {
        Map<Stored, OneId> misplaced = trace.misplaced();
        if (misplaced.isEmpty()) {
            return Set.of();
        }
        stored.hand(misplaced);
        Set<Long> people = new TreeSet<>();
        Map<Long, Set<Long>> moves = new TreeMap<>();
        misplaced.forEach((event, to) -> {
            people.addAll(List.of(trace.person(event), to.value()));
            moves.computeIfAbsent(trace.person(event), first -> new TreeSet<>()).add(to.value());
        });
        moves.forEach((from, tos) -> tos.forEach(to -> tables.tellMove(from, to, cause)));
        Map<OneId, OneId> targets = new HashMap<>();
        Redirects redirects = hands.redirects(people);
        redirects.oneIdsOf(people).forEach(id -> targets.put(new OneId(id), new OneId(redirects.person(id))));
        Map<OneId, Regroup.Tally> tallies = new HashMap<>();
        stores.forEach(store -> tallies.putAll(store.regroup(new Regroup(Map.of(), targets))));
        tables.count(tallies);
        return targets.keySet();
    }
}
