package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedEvent;
import cdp.identity.ResolvedEvents;
import cdp.identity.ResolvingRules;
import cdp.identity.RuleSets;
import cdp.identity.vault.Vault;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.IngestTopics;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final LandedEvents landed;
    private final KnownMessages messages;
    private final LinkLedger links;
    private final Orders orders;
    private final HashedNames hashedNames;
    private final Deciding deciding;
    private final Settlement settlement;
    private final Merging merging;
    private final Hands hands;
    private final Retracing retracing;
    private final StreamPositions positions;
    private final List<ResolvedEvents> stores;
    private final Vault vault;
    private final RuleSets rules;

    ResolveTransaction(
            JdbcIdentityGraph graph,
            Disturbances disturbances,
            LandedEvents landed,
            KnownMessages messages,
            LinkLedger links,
            Orders orders,
            HashedNames hashedNames,
            Deciding deciding,
            Settlement settlement,
            Merging merging,
            Hands hands,
            Retracing retracing,
            StreamPositions positions,
            List<ResolvedEvents> stores,
            Vault vault,
            RuleSets rules) {
        this.graph = graph;
        this.disturbances = disturbances;
        this.landed = landed;
        this.messages = messages;
        this.links = links;
        this.orders = orders;
        this.hashedNames = hashedNames;
        this.deciding = deciding;
        this.settlement = settlement;
        this.merging = merging;
        this.hands = hands;
        this.retracing = retracing;
        this.positions = positions;
        this.stores = stores;
        this.vault = vault;
        this.rules = rules;
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
        List<Mention> told = withoutRepeats(events, inForce.identifiers());
        if (told.isEmpty()) {
            return new Outcome(new ResolvedBatch(List.of(), List.of()), Map.of(), Map.of());
        }
        List<Event> fresh = told.stream().map(Mention::event).toList();
        stores.forEach(store -> store.prepare(fresh));
        landed.remember(told);
        links.record(told);
        Set<UUID> again = new HashSet<>(orders.obey(told));
        String snapshot = disturbances.snapshot();
        Map<UUID, JdbcIdentityGraph.Owner> owners = graph.owners(keysOf(told));
        again.addAll(hashedNames.tie(told, owners.keySet()));
        List<Mention> batch = withoutNobodys(told, owners);
        Deciding.Decided decided = deciding.decide(batch, owners, again, inForce, alone);
        ResolvedBatch resolved = land(batch, decided, owners, snapshot);
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

    private List<Mention> withoutRepeats(List<RawEvent> events, IdentityRules inForce) {
        List<UUID> ids = new ArrayList<>(events.size());
        events.forEach(raw -> ids.add(raw.event().id().value()));
        Set<UUID> seen = messages.repeats(ids);
        List<Mention> fresh = new ArrayList<>(events.size());
        for (RawEvent raw : events) {
            if (seen.add(raw.event().id().value())) {
                fresh.add(mention(raw.event(), raw.position(), inForce));
            }
        }
        return fresh;
    }

    Mention mention(Event event, RawPosition position, IdentityRules inForce) {
        List<Mention.Claim> claims = new ArrayList<>(event.identifiers().size());
        for (Identifier identifier : event.identifiers()) {
            claims.add(new Mention.Claim(vault.key(identifier), identifier, inForce.of(identifier.kind())));
        }
        if (claims.size() > 1) {
            claims.sort(Comparator.comparingInt(claim -> claim.rule().priority()));
        }
        return new Mention(event, position, claims);
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

    private ResolvedBatch land(
            List<Mention> batch, Deciding.Decided decided, Map<UUID, JdbcIdentityGraph.Owner> owners, String snapshot) {
        Resolution resolution = decided.resolution();
        Map<Long, Long> given = giveOneIds(resolution.created());
        List<ResolvedEvent> events = new ArrayList<>(batch.size());
        TreeMap<Long, JdbcIdentityGraph.Sighting> sightings = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Mention mention = batch.get(i);
            long person = given.getOrDefault(resolution.persons()[i], resolution.persons()[i]);
            events.add(new ResolvedEvent(new OneId(person), mention.event(), mention.position(), mention.keys()));
            sightings
                    .computeIfAbsent(person, first -> new JdbcIdentityGraph.Sighting())
                    .add(mention.event().occurredAt());
        }
        graph.saw(sightings);
        Naming naming = Naming.in(batch, owners);
        graph.attach(
                resolution.attached().values().stream()
                        .map(attachment -> new Resolution.Attachment(
                                attachment.mention(),
                                attachment.claim(),
                                given.getOrDefault(attachment.person(), attachment.person())))
                        .toList(),
                naming.unnamed());
        graph.name(naming.named());
        settlement.mark(decided.settled());
        Map<UUID, Resolution.Holding> moved = new HashMap<>();
        resolution
                .moved()
                .forEach((key, holding) -> moved.put(
                        key,
                        new Resolution.Holding(
                                given.getOrDefault(holding.person(), holding.person()), holding.evidence())));
        Set<UUID> handed = new HashSet<>(resolution.untimely());
        handed.addAll(moved.keySet());
        hands.remember(handed, batch);
        graph.move(moved);
        // After our rows are locked: whoever merged one of these people before us is visible now, whoever comes later
        // waits.
        if (disturbances.since(snapshot, sightings.keySet(), owners.keySet())) {
            throw new ResolveConflict("people changed while the batch was being resolved");
        }
        return new ResolvedBatch(events, merging.merge(resolution.joined()));
    }

    private Map<Long, Long> giveOneIds(List<Long> created) {
        List<Long> fresh = graph.newOneIds(created.size());
        Map<Long, Long> given = HashMap.newHashMap(created.size());
        for (int i = 0; i < created.size(); i++) {
            given.put(created.get(i), fresh.get(i));
        }
        return given;
    }
}
