package cdp.profile.store;

import cdp.identity.BinaryCopy;
import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.Regroup;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedEvent;
import cdp.identity.ResolvedEvents;
import cdp.identity.SqlArrays;
import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.profile.Attributes;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lands events and what they say about people. The persons are locked by the caller, so profiles need no lock of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class JdbcResolvedEvents implements ResolvedEvents {
    private static final String COPY = """
            COPY profile.events (one_id, event_id, source_id, name, occurred_at, received_at, message_id, properties, context,
                raw_partition, raw_offset, keys, traits) FROM STDIN (FORMAT binary)
            """;

    private static final String FIND = "SELECT one_id, attributes FROM profile.profiles WHERE one_id = ANY(?)";

    private static final String SAVE = """
            INSERT INTO profile.profiles (one_id, attributes, updated_at)
            SELECT p.one_id, p.attributes::jsonb, p.updated_at
            FROM unnest(?::bigint[], ?::text[], ?::timestamptz[]) AS p (one_id, attributes, updated_at)
            ON CONFLICT (one_id) DO UPDATE SET attributes = excluded.attributes, updated_at = excluded.updated_at
            """;

    private static final String REMOVE = "DELETE FROM profile.profiles WHERE one_id = ANY(?)";

    private final JdbcTemplate jdbc;
    private final EventMonths months;
    private final EventHandover handover;
    private final Clock clock;

    JdbcResolvedEvents(JdbcTemplate jdbc, EventMonths months, EventHandover handover, Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.handover = handover;
        this.clock = clock;
    }

    /** The profiles of everybody concerned are folded anew from the events they have now. */
    @Override
    public Map<OneId, Regroup.Tally> regroup(Regroup regroup) {
        handover.follow(regroup);
        remove(regroup.targets().keySet().stream().map(OneId::value).toList());
        Map<Long, Attributes> folded = new HashMap<>();
        handover.tellings(
                regroup,
                telling -> Telling.apply(
                        telling.said(),
                        folded.computeIfAbsent(telling.person().value(), first -> new Attributes()),
                        new HashMap<>()));
        save(folded);
        return handover.count(regroup);
    }

    @Override
    public void prepare(List<Event> events) {
        months.makeRoom(events.stream().map(Event::occurredAt).toList());
    }

    @Override
    public Map<OneId, String> store(ResolvedBatch batch) {
        Map<OneId, String> changes = storeProfiles(batch);
        storeEvents(batch.events());
        return changes;
    }

    private void storeEvents(List<ResolvedEvent> events) {
        BinaryCopy copy = new BinaryCopy();
        for (ResolvedEvent resolved : events) {
            Event event = resolved.event();
            copy.row(13)
                    .int8(resolved.person().value())
                    .uuid(event.id().value())
                    .int4(event.source().value())
                    .text(event.name())
                    .timestamptz(event.occurredAt())
                    .timestamptz(event.receivedAt())
                    .text(event.messageId())
                    .jsonb(event.properties())
                    .jsonb(event.context())
                    .int4(resolved.position().partition())
                    .int8(resolved.position().offset())
                    .uuids(resolved.keys());
            if (event.traits().isEmpty()) {
                copy.nothing();
            } else {
                copy.jsonb(event.traits());
            }
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            copy.send(connection, COPY);
            return true;
        });
    }

    private Map<OneId, String> storeProfiles(ResolvedBatch batch) {
        Set<Long> touched = new HashSet<>();
        Set<Long> losers = new HashSet<>();
        for (Merge merge : batch.merges()) {
            touched.add(merge.winner().value());
            losers.add(merge.loser().value());
        }
        for (ResolvedEvent resolved : batch.events()) {
            if (says(resolved.event())) {
                touched.add(resolved.person().value());
            }
        }
        if (touched.isEmpty()) {
            return Map.of();
        }
        Map<Long, Attributes> held = find(touched, losers);
        for (Merge merge : batch.merges()) {
            Attributes loser = held.remove(merge.loser().value());
            if (loser != null) {
                held.computeIfAbsent(merge.winner().value(), first -> new Attributes())
                        .absorb(loser);
            }
        }
        Map<OneId, String> changes = tell(batch, held);
        remove(losers);
        save(held);
        return changes;
    }

    private static boolean says(Event event) {
        return !event.traits().isEmpty()
                || (event.name().equals(Event.PROFILE_UPDATED)
                        && !event.properties().isEmpty());
    }

    private Map<Long, Attributes> find(Set<Long> touched, Set<Long> losers) {
        Set<Long> all = new HashSet<>(touched);
        all.addAll(losers);
        Map<Long, Attributes> held = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    held.put(row.getLong(1), Attributes.parse(row.getString(2)));
                },
                SqlArrays.longs(all));
        return held;
    }

    private static Map<OneId, String> tell(ResolvedBatch batch, Map<Long, Attributes> held) {
        Map<OneId, Map<String, JsonNode>> changed = new HashMap<>();
        for (ResolvedEvent resolved : batch.events()) {
            if (says(resolved.event())) {
                Telling.apply(
                        resolved.event(),
                        held.computeIfAbsent(resolved.person().value(), first -> new Attributes()),
                        changed.computeIfAbsent(resolved.person(), first -> new HashMap<>()));
            }
        }
        Map<OneId, String> changes = new HashMap<>();
        changed.forEach((person, values) -> {
            if (!values.isEmpty()) {
                ObjectNode json = EventCodec.JSON.createObjectNode();
                values.forEach(json::set);
                changes.put(person, json.toString());
            }
        });
        return changes;
    }

    private void remove(Collection<Long> losers) {
        if (!losers.isEmpty()) {
            jdbc.update(REMOVE, SqlArrays.longs(losers));
        }
    }

    private void save(Map<Long, Attributes> held) {
        TreeMap<Long, Attributes> sorted = new TreeMap<>(held);
        if (!sorted.isEmpty()) {
            jdbc.update(
                    SAVE,
                    SqlArrays.longs(sorted.keySet()),
                    SqlArrays.texts(
                            sorted.values().stream().map(Attributes::toJson).toList()),
                    SqlArrays.instants(Collections.nCopies(sorted.size(), clock.instant())));
        }
    }
}
