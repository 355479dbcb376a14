package cdp.profile.store;

import cdp.identity.EventCounts;
import cdp.identity.OneId;
import cdp.identity.Regroup;
import cdp.identity.SqlArrays;
import cdp.ingest.Event;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Gives stored events to whom they belong when people are divided anew, and reads what of them belongs to whom. Works in the
 * caller's transaction.
 */
@Component
class EventHandover implements EventCounts {
    /** An event goes with the surest of its identifiers that is somebody's; kept under a OneID that leads there it stays. */
    private static final String FOLLOW = """
            WITH i AS (SELECT * FROM unnest(?::uuid[], ?::bigint[]) AS i (key, person)),
                t AS (SELECT * FROM unnest(?::bigint[], ?::bigint[]) AS t (one_id, person))
            UPDATE profile.events e SET one_id = (
                SELECT i.person FROM unnest(e.keys) WITH ORDINALITY AS k (key, place) JOIN i USING (key) ORDER BY k.place LIMIT 1)
            FROM t WHERE e.one_id = t.one_id AND t.person <> (
                SELECT i.person FROM unnest(e.keys) WITH ORDINALITY AS k (key, place) JOIN i USING (key) ORDER BY k.place LIMIT 1)
            """;

    private static final String TELLINGS = """
            SELECT t.person, e.name, e.source_id, e.occurred_at, e.traits, e.properties
            FROM unnest(?::bigint[], ?::bigint[]) AS t (one_id, person) JOIN profile.events e ON e.one_id = t.one_id
            WHERE e.traits IS NOT NULL OR e.name = ? ORDER BY e.occurred_at, e.event_id
            """;

    private static final String COUNT = """
            SELECT t.person, count(e.event_id), min(e.occurred_at) FILTER (WHERE e.name <> ?),
                max(e.occurred_at) FILTER (WHERE e.name <> ?)
            FROM unnest(?::bigint[], ?::bigint[]) AS t (one_id, person) LEFT JOIN profile.events e ON e.one_id = t.one_id
            GROUP BY t.person
            """;

    private static final String UNDER = """
            WITH i AS (SELECT * FROM unnest(?::uuid[], ?::bigint[]) AS i (key, person)),
                t AS (SELECT * FROM unnest(?::bigint[], ?::bigint[]) AS t (one_id, person))
            SELECT coalesce((SELECT i.person FROM unnest(e.keys) WITH ORDINALITY AS k (key, place) JOIN i USING (key)
                ORDER BY k.place LIMIT 1), t.person) AS person, count(*)
            FROM t JOIN profile.events e ON e.one_id = t.one_id GROUP BY 1
            """;

    private final JdbcTemplate jdbc;

    EventHandover(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Told(OneId person, Telling.Said said) {}

    void follow(Regroup regroup) {
        List<UUID> keys = keys(regroup);
        jdbc.update(FOLLOW, SqlArrays.uuids(keys), people(regroup, keys), concerned(regroup), standingFor(regroup));
    }

    @Override
    public Map<OneId, Long> under(Regroup regroup) {
        List<UUID> keys = keys(regroup);
        Map<OneId, Long> counts = new HashMap<>();
        jdbc.query(
                UNDER,
                row -> {
                    counts.put(new OneId(row.getLong(1)), row.getLong(2));
                },
                SqlArrays.uuids(keys),
                people(regroup, keys),
                concerned(regroup),
                standingFor(regroup));
        return counts;
    }

    private static List<UUID> keys(Regroup regroup) {
        return List.copyOf(new TreeSet<>(regroup.byIdentifier().keySet()));
    }

    private static SqlArrayValue people(Regroup regroup, List<UUID> keys) {
        return SqlArrays.longs(keys.stream()
                .map(key ->
                        Objects.requireNonNull(regroup.byIdentifier().get(key)).value())
                .toList());
    }

    /** What the events say about those who have them now, in the order it happened. */
    void tellings(Regroup regroup, Consumer<Told> consumer) {
        jdbc.query(
                TELLINGS,
                row -> {
                    String traits = row.getString(5);
                    consumer.accept(new Told(
                            new OneId(row.getLong(1)),
                            new Telling.Said(
                                    row.getString(2),
                                    new SourceId(row.getInt(3)),
                                    row.getTimestamp(4).toInstant(),
                                    traits == null ? JsonDoc.EMPTY : new JsonDoc(traits),
                                    new JsonDoc(row.getString(6)))));
                },
                concerned(regroup),
                standingFor(regroup),
                Event.PROFILE_UPDATED);
    }

    Map<OneId, Regroup.Tally> count(Regroup regroup) {
        Map<OneId, Regroup.Tally> tallies = new HashMap<>();
        jdbc.query(
                COUNT,
                row -> {
                    tallies.put(
                            new OneId(row.getLong(1)),
                            new Regroup.Tally(
                                    row.getLong(2), instant(row.getTimestamp(3)), instant(row.getTimestamp(4))));
                },
                Event.IDENTITY_DECIDED,
                Event.IDENTITY_DECIDED,
                concerned(regroup),
                standingFor(regroup));
        return tallies;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static SqlArrayValue concerned(Regroup regroup) {
        return SqlArrays.longs(
                regroup.targets().keySet().stream().sorted().map(OneId::value).toList());
    }

    private static SqlArrayValue standingFor(Regroup regroup) {
        return SqlArrays.longs(regroup.targets().keySet().stream()
                .sorted()
                .map(one -> Objects.requireNonNull(regroup.targets().get(one)).value())
                .toList());
    }
}
