package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.Regroup;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedEvents;
import cdp.identity.SqlArrays;
import cdp.identity.StoredEvents;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps of events what the hop asks for, in a table of its own, so that it is rolled back with the hop. */
final class KeptEvents implements ResolvedEvents, StoredEvents {
    private final JdbcTemplate jdbc;
    private final List<Regroup> regroups = new CopyOnWriteArrayList<>();

    KeptEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("""
                CREATE TABLE kept (one_id bigint NOT NULL, event_id uuid PRIMARY KEY, at timestamptz NOT NULL, keys uuid[] NOT NULL)
                """);
        jdbc.execute("CREATE INDEX ON kept (one_id, at)");
    }

    List<Regroup> regroups() {
        return regroups;
    }

    @Override
    public Map<OneId, String> store(ResolvedBatch batch) {
        jdbc.batchUpdate(
                "INSERT INTO kept VALUES (?, ?, ?, ?)",
                batch.events().stream()
                        .map(event -> new Object[] {
                            event.person().value(),
                            event.event().id().value(),
                            Timestamp.from(event.event().occurredAt()),
                            SqlArrays.uuids(event.keys())
                        })
                        .toList());
        return Map.of();
    }

    @Override
    public Map<OneId, Regroup.Tally> regroup(Regroup regroup) {
        regroups.add(regroup);
        jdbc.query(
                "SELECT one_id, event_id, keys FROM kept WHERE one_id = ANY(?)",
                row -> {
                    List<UUID> keys = List.of((UUID[]) row.getArray(3).getArray());
                    OneId under = new OneId(row.getLong(1));
                    UUID event = row.getObject(2, UUID.class);
                    keys.stream()
                            .map(regroup.byIdentifier()::get)
                            .filter(person -> person != null)
                            .findFirst()
                            .ifPresent(person -> {
                                if (!person.equals(regroup.targets().get(under))) {
                                    jdbc.update("UPDATE kept SET one_id = ? WHERE event_id = ?", person.value(), event);
                                }
                            });
                },
                SqlArrays.longs(
                        regroup.targets().keySet().stream().map(OneId::value).toList()));
        return Map.of();
    }

    @Override
    public List<Stored> resolvedBy(Collection<UUID> identifiers, Collection<OneId> under, int most) {
        return jdbc.query(
                "SELECT one_id, event_id, at, keys FROM kept WHERE one_id = ANY(?) AND keys && ?::uuid[] LIMIT ?",
                (row, number) -> new Stored(
                        new OneId(row.getLong(1)),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant(),
                        List.of((UUID[]) row.getArray(4).getArray())),
                SqlArrays.longs(under.stream().map(OneId::value).toList()),
                SqlArrays.uuids(identifiers),
                most);
    }

    @Override
    public Set<UUID> seenSince(Collection<Question> questions) {
        Set<UUID> seen = new HashSet<>();
        for (Question question : questions) {
            if (Boolean.TRUE.equals(jdbc.queryForObject(
                    "SELECT EXISTS (SELECT FROM kept WHERE one_id = ? AND at >= ? AND ? = ANY(keys))",
                    Boolean.class,
                    question.under().value(),
                    Timestamp.from(question.since()),
                    question.identifier()))) {
                seen.add(question.identifier());
            }
        }
        return seen;
    }

    @Override
    public void hand(Map<Stored, OneId> to) {
        new HashMap<>(to)
                .forEach((event, person) -> jdbc.update(
                        "UPDATE kept SET one_id = ? WHERE event_id = ? AND one_id = ?",
                        person.value(),
                        event.event(),
                        event.under().value()));
    }
}
