package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.Regroup;
import cdp.identity.ResolvedEvents;
import cdp.identity.ResolvingRules;
import cdp.identity.linking.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has decided what a batch cannot decide from what it says alone, and makes it so. Works in the caller's transaction. */
@Component
class Settlement {
    private final Settler settler;
    private final SettlementTables tables;
    private final Judgements judgements;
    private final Disturbances disturbances;
    private final List<ResolvedEvents> stores;

    Settlement(
            Settler settler,
            SettlementTables tables,
            Judgements judgements,
            Disturbances disturbances,
            List<ResolvedEvents> stores) {
        this.settler = settler;
        this.tables = tables;
        this.judgements = judgements;
        this.disturbances = disturbances;
        this.stores = stores;
    }

    /**
     * What was settled.
     *
     * @param owners by strong identifier, whose it is now
     * @param became by person merged away, who they are now
     * @param attached new identifiers
     * @param joins people who became others without anybody losing anything to a third
     * @param regrouped by position of the event that caused it, OneIDs whose events may have changed hands
     */
    record Outcome(
            Map<UUID, Long> owners,
            Map<Long, Long> became,
            List<Resolution.Attachment> attached,
            List<Resolution.Join> joins,
            Map<Mention, Set<OneId>> regrouped,
            List<Settler.Settled> settled) {
        static final Outcome NOTHING = new Outcome(Map.of(), Map.of(), List.of(), List.of(), Map.of(), List.of());

        static Outcome empty() {
            return new Outcome(
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>());
        }
    }

    Outcome settle(List<Mention> batch, Collection<UUID> seeds, ResolvingRules rules, Set<Long> locked, boolean alone) {
        Outcome outcome = outcome(settler.settle(seeds, fresh(batch), rules, locked, alone), evidence(batch, seeds));
        attach(batch, outcome);
        return outcome;
    }

    /**
     * Divides people anew whose visitors turned out to be somebody else's.
     *
     * @param because an event of the batch, which is stored already
     * @return the OneIDs whose events may have changed hands
     */
    Set<OneId> divideAnew(
            Collection<UUID> seeds, Mention because, ResolvingRules rules, Set<Long> locked, boolean alone) {
        Map<UUID, Mention> evidence = new HashMap<>();
        seeds.forEach(seed -> evidence.put(seed, because));
        Outcome outcome = outcome(settler.settleAsOne(seeds, rules, locked, alone), evidence);
        mark(outcome);
        return outcome.regrouped().getOrDefault(because, Set.of());
    }

    private Outcome outcome(List<Settler.Settled> decided, Map<UUID, Mention> evidence) {
        Outcome outcome = Outcome.empty();
        for (Settler.Settled settled : decided) {
            outcome.settled().add(settled);
            write(settled, evidence, outcome);
        }
        return outcome;
    }

    /** To be called when new identifiers are in the tables. */
    void mark(Outcome outcome) {
        boolean disturbed = !outcome.regrouped().isEmpty();
        for (Settler.Settled settled : outcome.settled()) {
            disturbed |= judgements.judge(settled);
        }
        if (disturbed) {
            disturbances.disturb();
        }
    }

    /** By identifier, the event that made it worth looking at: one that told of a seed, or else the first. */
    private static Map<UUID, Mention> evidence(List<Mention> batch, Collection<UUID> seeds) {
        Map<UUID, Mention> evidence = new HashMap<>();
        for (Mention mention : batch) {
            Order order = Order.in(mention.event());
            if (order != null) {
                order.concerned().forEach(key -> evidence.put(key, mention));
            } else if (mention.strong().stream().anyMatch(seeds::contains)) {
                mention.strong().forEach(key -> evidence.putIfAbsent(key, mention));
            }
        }
        return evidence;
    }

    private void write(Settler.Settled settled, Map<UUID, Mention> evidence, Outcome outcome) {
        Regrouping regrouping = settled.regrouping();
        outcome.owners().putAll(regrouping.personOf());
        Mention mention = settled.component().nodes().keySet().stream()
                .sorted()
                .map(evidence::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody asked about what was settled"));
        Cause cause = Cause.of(mention);
        outcome.became().putAll(regrouping.targets());
        if (regrouping.isSplit()) {
            regroup(settled, cause, outcome);
            regrouping
                    .targets()
                    .keySet()
                    .forEach(oneId -> outcome.regrouped()
                            .computeIfAbsent(mention, first -> new HashSet<>())
                            .add(new OneId(oneId)));
        } else {
            tables.bear(regrouping.fresh(), cause);
            regrouping
                    .merges()
                    .forEach((loser, winner) -> outcome.joins().add(new Resolution.Join(winner, loser, null, mention)));
        }
    }

    private void regroup(Settler.Settled settled, Cause cause, Outcome outcome) {
        Regroup regroup = tables.regroup(settled, cause);
        regroup.byIdentifier().forEach((key, person) -> outcome.owners().put(key, person.value()));
        Map<OneId, Regroup.Tally> tallies = new HashMap<>();
        stores.forEach(store -> tallies.putAll(store.regroup(regroup)));
        tables.count(tallies);
    }

    private static void attach(List<Mention> batch, Outcome outcome) {
        Map<UUID, Resolution.Attachment> attached = new LinkedHashMap<>();
        for (Mention mention : batch) {
            for (Mention.Claim claim : mention.claims()) {
                Long person = outcome.owners().get(claim.key());
                if (person != null) {
                    attached.putIfAbsent(claim.key(), new Resolution.Attachment(mention, claim, person));
                }
            }
        }
        outcome.attached().addAll(attached.values());
    }

    /** Strong identifiers of the events, as they are when the tables do not have them yet. */
    private static Map<UUID, GraphNode> fresh(List<Mention> batch) {
        Map<UUID, GraphNode> fresh = new HashMap<>();
        for (Mention mention : batch) {
            boolean names = true;
            for (Mention.Claim claim : mention.claims()) {
                if (claim.rule().strong()) {
                    GraphNode node = new GraphNode(
                            claim.key(),
                            claim.identifier().kind(),
                            claim.identifier().scope(),
                            claim.rule().priority(),
                            0,
                            0,
                            Standing.OPEN,
                            names || mention.isTrusted(),
                            false,
                            mention.event().occurredAt());
                    fresh.merge(claim.key(), node, (one, other) -> other.named() ? one.thatNamed() : one);
                    names = false;
                }
            }
        }
        return fresh;
    }
}
