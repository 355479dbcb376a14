package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.ResolvingRules;
import cdp.identity.StoredEvents;
import cdp.identity.StoredEvents.Stored;
import cdp.identity.linking.Moment;
import cdp.identity.linking.Sighting;
import cdp.identity.linking.Tenure;
import cdp.identity.linking.Tenures;
import cdp.identity.linking.Tenures.Owner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of some weak identifiers and of those they were seen with, and who held them when.
 *
 * @param weak the weak identifiers, with those that come with them
 * @param people whose events were read
 * @param redirects to whom of the people OneIDs merged away lead
 * @param rows of every identifier of the events
 */
record Trace(
        Set<UUID> weak,
        Set<Long> people,
        Redirects redirects,
        Map<UUID, Hands.Row> rows,
        List<Stored> events,
        Tenures tenures) {

    /** Who holds more events, or went through more hands, is nobody's device, and is not followed back. */
    static final int MOST_EVENTS = 20_000;

    static final int MOST_PEOPLE = 200;

    /** @return null when there is too much of it */
    static @Nullable Trace of(
            Collection<UUID> seeds,
            Collection<Long> formerPeople,
            Hands hands,
            StoredEvents stored,
            ResolvingRules rules) {
        Set<UUID> weak = new TreeSet<>(seeds);
        while (true) {
            Set<Long> people = hands.people(weak);
            Redirects redirects = hands.redirects(union(people, formerPeople));
            formerPeople.forEach(person -> people.add(redirects.person(person)));
            if (people.size() > MOST_PEOPLE) {
                return null;
            }
            List<OneId> under =
                    redirects.oneIdsOf(people).stream().map(OneId::new).toList();
            List<Stored> events = stored.resolvedBy(weak, under, MOST_EVENTS + 1);
            if (events.size() > MOST_EVENTS) {
                return null;
            }
            Set<UUID> keys = new HashSet<>(weak);
            events.forEach(event -> keys.addAll(event.keys()));
            Map<UUID, Hands.Row> rows = hands.rows(keys);
            Set<UUID> all = new TreeSet<>(weak);
            rows.forEach((key, row) -> {
                if (!rules.identifiers().of(row.kind()).strong()) {
                    all.add(key);
                }
            });
            if (all.size() == weak.size()) {
                return new Trace(weak, people, redirects, rows, events, tenures(events, rows, rules));
            }
            weak = all;
        }
    }

    private static Set<Long> union(Collection<Long> some, Collection<Long> others) {
        Set<Long> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Tenures tenures(List<Stored> events, Map<UUID, Hands.Row> rows, ResolvingRules rules) {
        List<Sighting> sightings = new ArrayList<>(events.size());
        for (Stored event : events) {
            sightings.add(sighting(event, rows, rules));
        }
        return Tenures.of(sightings, Set.of());
    }

    private static Sighting sighting(Stored event, Map<UUID, Hands.Row> rows, ResolvingRules rules) {
        List<UUID> weak = new ArrayList<>();
        UUID anchor = null;
        for (UUID key : event.keys()) {
            Hands.Row row = rows.get(key);
            if (row != null && !rules.identifiers().of(row.kind()).strong()) {
                weak.add(key);
            } else if (row != null && anchor == null && !row.namesNobody()) {
                anchor = key;
            }
        }
        return new Sighting(new Moment(event.at(), event.event()), anchor, weak);
    }

    /** The person an event is kept with. */
    long person(Stored event) {
        return redirects.person(event.under().value());
    }

    /** The tenures of those that anybody ever held. */
    Map<UUID, Tenure> held() {
        Map<UUID, Tenure> held = new TreeMap<>();
        for (UUID key : weak) {
            Tenure tenure = tenures.of(key);
            if (!tenure.changes().isEmpty() && rows.containsKey(key)) {
                held.put(key, tenure);
            }
        }
        return held;
    }

    /** By OneID a weak identifier first came with, who held that first. */
    Map<Long, UUID> firstHolders() {
        Map<Long, UUID> first = new HashMap<>();
        held().forEach((key, tenure) -> {
            Hands.Row row = rows.get(key);
            if (row != null) {
                first.put(row.home(), tenure.changes().getFirst().anchor());
            }
        });
        return first;
    }

    /** Events that are kept with others than those they belong to, and where they belong. */
    Map<Stored, OneId> misplaced() {
        Map<UUID, Owner> owners = tenures.owners();
        Map<Stored, OneId> misplaced = new HashMap<>();
        for (Stored event : events) {
            if (owners.get(event.event()) instanceof Owner.Known(UUID anchor)) {
                Hands.Row row = rows.get(anchor);
                if (row != null && isAnonymous(event) && row.person() != person(event)) {
                    misplaced.put(event, new OneId(row.person()));
                }
            }
        }
        return misplaced;
    }

    private boolean isAnonymous(Stored event) {
        return weak.containsAll(event.keys());
    }
}
