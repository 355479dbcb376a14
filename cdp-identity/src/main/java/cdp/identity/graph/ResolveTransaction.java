package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedEvent;
import cdp.identity.ResolvedEvents;
import cdp.identity.vault.Vault;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.IngestTopics;
import java.time.Clock;
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
    private final LandedEvents landed;
    private final KnownMessages messages;
    private final LinkLedger links;
    private final StreamPositions positions;
    private final List<ResolvedEvents> stores;
    private final Vault vault;
    private final Clock clock;
    private final IdentityRules rules;
    private final IdentityResolver resolver;

    ResolveTransaction(
            JdbcIdentityGraph graph,
            LandedEvents landed,
            KnownMessages messages,
            LinkLedger links,
            StreamPositions positions,
            List<ResolvedEvents> stores,
            Vault vault,
            Clock clock) {
        this.graph = graph;
        this.landed = landed;
        this.messages = messages;
        this.links = links;
        this.positions = positions;
        this.stores = stores;
        this.vault = vault;
        this.clock = clock;
        this.rules = graph.rules();
        this.resolver = new IdentityResolver(rules);
    }

    /** From where to where a batch goes on each partition. */
    record Advance(long from, long to) {}

    /** @param changes by person, the attributes that changed, as a JSON object */
    record Outcome(ResolvedBatch batch, Map<OneId, String> changes) {}

    /**
     * Resolves and stores a batch.
     *
     * @throws PositionTaken when another worker owns one of the partitions
     * @throws ResolveConflict when the batch must be read again because people changed meanwhile
     */
    @Transactional
    Outcome run(List<RawEvent> events, Map<Integer, Advance> advances) {
        positions.advance(IngestTopics.EVENTS, new TreeMap<>(advances));
        List<Mention> batch = withoutRepeats(events);
        if (batch.isEmpty()) {
            return new Outcome(new ResolvedBatch(List.of(), List.of()), Map.of());
        }
        landed.remember(batch);
        Map<UUID, JdbcIdentityGraph.Owner> owners = graph.owners(keysOf(batch));
        Resolution resolution = resolver.resolve(batch, known(batch, owners));
        ResolvedBatch resolved = land(batch, resolution);
        graph.seenAgain(batch, owners);
        links.record(batch);
        Map<OneId, String> changes = new HashMap<>();
        stores.forEach(store -> changes.putAll(store.store(resolved)));
        return new Outcome(resolved, changes);
    }

    private List<Mention> withoutRepeats(List<RawEvent> events) {
        List<UUID> ids = new ArrayList<>(events.size());
        events.forEach(raw -> ids.add(raw.event().id().value()));
        Set<UUID> seen = messages.repeats(ids);
        List<Mention> fresh = new ArrayList<>(events.size());
        for (RawEvent raw : events) {
            if (seen.add(raw.event().id().value())) {
                fresh.add(mention(raw.event(), raw.position()));
            }
        }
        return fresh;
    }

    Mention mention(Event event, RawPosition position) {
        List<Mention.Claim> claims = new ArrayList<>(event.identifiers().size());
        for (Identifier identifier : event.identifiers()) {
            claims.add(new Mention.Claim(vault.key(identifier), identifier, rules.of(identifier.kind())));
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

    /** Locks and reads in full the people whose identity may change; the rest is only looked up. */
    private Known known(List<Mention> batch, Map<UUID, JdbcIdentityGraph.Owner> owners) {
        Map<UUID, Long> ids = HashMap.newHashMap(owners.size());
        owners.forEach((key, owner) -> ids.put(key, owner.oneId()));
        Set<Long> entangled = Entanglement.of(batch, ids);
        if (entangled.isEmpty()) {
            return new Known(ids, Map.of());
        }
        if (graph.lock(entangled).size() < entangled.size()) {
            throw new ResolveConflict("a person was merged away between look-up and lock");
        }
        return new Known(ids, graph.strongOf(entangled, rules));
    }

    private ResolvedBatch land(List<Mention> batch, Resolution resolution) {
        Map<Long, Long> given = giveOneIds(resolution.created());
        List<ResolvedEvent> events = new ArrayList<>(batch.size());
        TreeMap<Long, JdbcIdentityGraph.Sighting> sightings = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Mention mention = batch.get(i);
            long person = given.getOrDefault(resolution.persons()[i], resolution.persons()[i]);
            events.add(new ResolvedEvent(new OneId(person), mention.event(), mention.position()));
            sightings
                    .computeIfAbsent(person, first -> new JdbcIdentityGraph.Sighting())
                    .add(mention.event().occurredAt());
        }
        graph.saw(sightings);
        graph.attach(resolution.attached().values().stream()
                .map(attachment -> new Resolution.Attachment(
                        attachment.mention(),
                        attachment.claim(),
                        given.getOrDefault(attachment.person(), attachment.person())))
                .toList());
        Map<UUID, Long> moved = new HashMap<>();
        resolution.moved().forEach((key, person) -> moved.put(key, given.getOrDefault(person, person)));
        graph.move(moved);
        // After our rows are locked: whoever merged one of these people before us is visible now, whoever comes later
        // waits.
        if (graph.hasAnyMergedAway(sightings.keySet())) {
            throw new ResolveConflict("a person was merged away while the batch was being resolved");
        }
        return new ResolvedBatch(events, merge(resolution));
    }

    private Map<Long, Long> giveOneIds(List<Long> created) {
        List<Long> fresh = graph.newOneIds(created.size());
        Map<Long, Long> given = HashMap.newHashMap(created.size());
        for (int i = 0; i < created.size(); i++) {
            given.put(created.get(i), fresh.get(i));
        }
        return given;
    }

    private List<Merge> merge(Resolution resolution) {
        List<Merge> merges = new ArrayList<>(resolution.joined().size());
        for (Resolution.Join join : resolution.joined()) {
            Event evidence = join.evidence().event();
            Merge merge = new Merge(
                    new OneId(join.winner()),
                    new OneId(join.loser()),
                    clock.instant(),
                    evidence.id(),
                    evidence.source(),
                    join.evidence().position());
            graph.merge(merge);
            merges.add(merge);
        }
        return merges;
    }
}
