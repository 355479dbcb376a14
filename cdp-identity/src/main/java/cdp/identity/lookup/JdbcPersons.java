package cdp.identity.lookup;

import cdp.identity.HeldIdentifier;
import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.Person;
import cdp.identity.Persons;
import cdp.identity.RawPosition;
import cdp.identity.Redirect;
import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class JdbcPersons implements Persons {
    private static final String CURRENT = """
            SELECT one_id, one_id FROM identity.persons WHERE one_id = ANY(?)
            UNION ALL SELECT loser, winner FROM identity.redirects WHERE loser = ANY(?)
            """;

    private static final String PERSON = """
            SELECT p.one_id, p.first_seen, p.last_seen, p.events, coalesce(
                (SELECT string_agg(DISTINCT i.kind, ',') FROM identity.identifiers i WHERE i.one_id = p.one_id), '') AS kinds
            FROM identity.persons p
            """;

    private static final String FIND = PERSON + "WHERE p.one_id = ANY(?)";

    private static final String AFTER = PERSON + "WHERE p.one_id > ? ORDER BY p.one_id LIMIT ?";

    private static final String MERGED_INTO = """
            SELECT loser, winner, merged_at, event_id, source_id, raw_partition, raw_offset FROM identity.redirects
            WHERE winner = ? ORDER BY merged_at DESC, loser DESC
            """;

    private static final String REDIRECTS_AROUND = """
            SELECT loser, winner FROM identity.redirects
            WHERE winner IN (SELECT winner FROM identity.redirects WHERE loser = ANY(?))
            """;

    private static final String REDIRECTS_TO = "SELECT loser, winner FROM identity.redirects WHERE winner = ANY(?)";

    private static final String REDIRECTS_AFTER =
            "SELECT loser, winner FROM identity.redirects WHERE loser > ? ORDER BY loser LIMIT ?";

    private static final RowMapper<Redirect> REDIRECT =
            (row, number) -> new Redirect(new OneId(row.getLong(1)), new OneId(row.getLong(2)));

    private static final RowMapper<Person> PERSON_ROW = (row, number) -> new Person(
            new OneId(row.getLong(1)),
            row.getTimestamp(2).toInstant(),
            row.getTimestamp(3).toInstant(),
            row.getLong(4),
            row.getString(5).isEmpty() ? List.of() : List.of(row.getString(5).split(",")));

    private final JdbcTemplate jdbc;
    private final Holdings holdings;

    JdbcPersons(JdbcTemplate jdbc, Holdings holdings) {
        this.jdbc = jdbc;
        this.holdings = holdings;
    }

    @Override
    public Optional<OneId> current(OneId id) {
        return Optional.ofNullable(current(List.of(id)).get(id));
    }

    @Override
    public Map<OneId, OneId> current(Collection<OneId> ids) {
        Map<OneId, OneId> current = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.query(
                    CURRENT,
                    row -> {
                        current.put(new OneId(row.getLong(1)), new OneId(row.getLong(2)));
                    },
                    array(ids),
                    array(ids));
        }
        return current;
    }

    @Override
    public List<Person> find(Collection<OneId> ids) {
        return ids.isEmpty() ? List.of() : jdbc.query(FIND, PERSON_ROW, array(ids));
    }

    @Override
    public List<Person> after(long oneId, int limit) {
        return jdbc.query(AFTER, PERSON_ROW, oneId, limit);
    }

    @Override
    public List<HeldIdentifier> identifiersOf(Collection<OneId> ids) {
        return holdings.of(ids);
    }

    @Override
    public List<Merge> mergedInto(OneId id) {
        return jdbc.query(
                MERGED_INTO,
                (row, number) -> new Merge(
                        new OneId(row.getLong(2)),
                        new OneId(row.getLong(1)),
                        row.getTimestamp(3).toInstant(),
                        new EventId(row.getObject(4, UUID.class)),
                        new SourceId(row.getInt(5)),
                        new RawPosition(row.getInt(6), row.getLong(7))),
                id.value());
    }

    @Override
    public List<Redirect> redirectsAround(Collection<OneId> losers) {
        return losers.isEmpty() ? List.of() : jdbc.query(REDIRECTS_AROUND, REDIRECT, array(losers));
    }

    @Override
    public List<Redirect> redirectsTo(Collection<OneId> winners) {
        return winners.isEmpty() ? List.of() : jdbc.query(REDIRECTS_TO, REDIRECT, array(winners));
    }

    @Override
    public List<Redirect> redirectsAfter(long loser, int limit) {
        return jdbc.query(REDIRECTS_AFTER, REDIRECT, loser, limit);
    }

    @Override
    public Set<String> strongKinds() {
        return Set.copyOf(jdbc.queryForList("SELECT kind FROM identity.identifier_kinds WHERE strong", String.class));
    }

    @Override
    public long count() {
        return number("SELECT count(*) FROM identity.persons");
    }

    @Override
    public long eventsLanded() {
        return number("SELECT coalesce(sum(events), 0)::bigint FROM identity.persons");
    }

    private long number(String statement) {
        return Objects.requireNonNull(jdbc.queryForObject(statement, Long.class));
    }

    private static SqlArrayValue array(Collection<OneId> ids) {
        return SqlArrays.longs(ids.stream().map(OneId::value).toList());
    }
}
