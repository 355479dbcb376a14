package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down who is who after a batch. Works in the caller's transaction. */
@Component
class Filing {
    private final JdbcIdentityGraph graph;
    private final Disturbances disturbances;
    private final Settlement settlement;
    private final Hands hands;
    private final Merging merging;

    Filing(JdbcIdentityGraph graph, Disturbances disturbances, Settlement settlement, Hands hands, Merging merging) {
        this.graph = graph;
        this.disturbances = disturbances;
        this.settlement = settlement;
        this.hands = hands;
        this.merging = merging;
    }

    /**
     * @param owners whose the batch's identifiers were before
     * @param snapshot of what could be seen when they were looked up
     * @throws ResolveConflict when people changed since
     */
    ResolvedBatch file(
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
                    .add(mention.event(), resolution.persons()[i] < 0);
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
