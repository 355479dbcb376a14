package cdp.profile.store;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.identity.Redirect;
import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.profile.Attributes;
import cdp.profile.Histories;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class JdbcHistories implements Histories {
    private static final String DEEDS = """
            SELECT one_id, event_id, name, occurred_at, properties FROM profile.events
            WHERE one_id = ANY(?) AND name = ANY(?) AND occurred_at >= ?
            """;

    private static final Timestamp EVER = Timestamp.from(Instant.parse("0001-01-01T00:00:00Z"));

    private final JdbcTemplate jdbc;
    private final Persons persons;
    private final StoredProfiles profiles;

    JdbcHistories(JdbcTemplate jdbc, Persons persons, StoredProfiles profiles) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.profiles = profiles;
    }

    @Override
    public Map<OneId, History> read(Collection<OneId> people, Set<String> events, @Nullable Instant since) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<OneId, OneId> current = persons.current(people);
        Set<OneId> today = new TreeSet<>(current.values());
        Map<OneId, Attributes> attributes = profiles.find(today);
        Map<OneId, List<Deed>> deeds = deeds(today, events, since);
        Map<OneId, History> known = HashMap.newHashMap(today.size());
        for (OneId person : today) {
            known.put(
                    person, new History(person, values(attributes.get(person)), deeds.getOrDefault(person, List.of())));
        }
        Map<OneId, History> asked = LinkedHashMap.newLinkedHashMap(current.size());
        current.forEach((old, person) -> asked.put(old, known.get(person)));
        return asked;
    }

    private static Map<String, JsonNode> values(@Nullable Attributes attributes) {
        if (attributes == null) {
            return Map.of();
        }
        Map<String, JsonNode> values = new HashMap<>();
        attributes.values().forEach((key, held) -> values.put(key, held.value()));
        return values;
    }

    private Map<OneId, List<Deed>> deeds(Set<OneId> people, Set<String> events, @Nullable Instant since) {
        Map<OneId, List<Deed>> deeds = new HashMap<>();
        if (events.isEmpty() || people.isEmpty()) {
            return deeds;
        }
        Map<Long, OneId> owners = new HashMap<>();
        people.forEach(person -> owners.put(person.value(), person));
        for (Redirect redirect : persons.redirectsTo(people)) {
            owners.put(redirect.loser().value(), redirect.winner());
        }
        jdbc.query(
                DEEDS,
                row -> {
                    deeds.computeIfAbsent(owners.get(row.getLong(1)), first -> new ArrayList<>())
                            .add(new Deed(
                                    new EventId(row.getObject(2, UUID.class)),
                                    row.getString(3),
                                    row.getTimestamp(4).toInstant(),
                                    new JsonDoc(row.getString(5))));
                },
                SqlArrays.longs(owners.keySet()),
                SqlArrays.texts(events),
                since == null ? EVER : Timestamp.from(since));
        return deeds;
    }
}
