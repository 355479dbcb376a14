package cdp.identity.graph;

import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Makes people one, all of a batch at once. Works in the caller's transaction; the people are locked by the caller. */
@Component
class Merging {
    /** Of those whom a visitor was already, too. */
    private static final String REMEMBER_VISITORS = """
            INSERT INTO identity.visitors (one_id, via)
            SELECT v.visitor, v.via FROM unnest(?::bigint[], ?::uuid[]) AS v (visitor, via)
            UNION SELECT r.loser, v.via FROM unnest(?::bigint[], ?::uuid[]) AS v (visitor, via)
                JOIN identity.redirects r ON r.winner = v.visitor
            ON CONFLICT DO NOTHING
            """;

    private static final String REDIRECT = """
            INSERT INTO identity.redirects (loser, winner, merged_at, event_id, source_id, raw_partition, raw_offset)
            SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::int[], ?::int[], ?::bigint[])
            """;

    private static final String SHORTEN = """
            UPDATE identity.redirects r SET winner = m.winner FROM unnest(?::bigint[], ?::bigint[]) AS m (loser, winner)
            WHERE r.winner = m.loser
            """;

    private static final String HAND_OVER = """
            UPDATE identity.identifiers i SET one_id = m.winner FROM unnest(?::bigint[], ?::bigint[]) AS m (loser, winner)
            WHERE i.one_id = m.loser
            """;

    private static final String ABSORB = """
            WITH gone AS (DELETE FROM identity.persons p USING unnest(?::bigint[], ?::bigint[]) AS m (loser, winner)
                WHERE p.one_id = m.loser RETURNING m.winner, p.first_seen, p.last_seen, p.events),
            more AS (SELECT winner, min(first_seen) AS first_seen, max(last_seen) AS last_seen, sum(events) AS events
                FROM gone GROUP BY winner)
            UPDATE identity.persons p SET first_seen = least(p.first_seen, more.first_seen),
                last_seen = greatest(p.last_seen, more.last_seen), events = p.events + more.events
            FROM more WHERE p.one_id = more.winner
            """;

    private static final String TELL = """
            INSERT INTO identity.changes (at, kind, kept, other, cause, event_id, by_user)
            SELECT ?, 'merge', kept, other, cause, event_id, by_user
            FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::uuid[], ?::text[]) AS c (kept, other, cause, event_id, by_user)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Merging(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param joins each loser once; a winner may be the loser of another join */
    List<Merge> merge(Collection<Resolution.Join> joins) {
        if (joins.isEmpty()) {
            return List.of();
        }
        rememberVisitors(joins);
        Map<Long, Long> winners = HashMap.newHashMap(joins.size());
        joins.forEach(join -> winners.put(join.loser(), join.winner()));
        List<Merge> merges = new ArrayList<>(joins.size());
        List<Cause> causes = new ArrayList<>(joins.size());
        for (Resolution.Join join : joins) {
            Cause cause = Cause.of(join.evidence());
            causes.add(cause);
            merges.add(new Merge(
                    new OneId(inTheEnd(join.winner(), winners)),
                    new OneId(join.loser()),
                    clock.instant(),
                    cause.event().id(),
                    cause.event().source(),
                    cause.position()));
        }
        write(merges);
        jdbc.update(
                TELL,
                Timestamp.from(clock.instant()),
                longs(merges, merge -> merge.winner().value()),
                longs(merges, merge -> merge.loser().value()),
                SqlArrays.texts(causes.stream().map(Cause::kind).toList()),
                SqlArrays.uuids(each(merges, merge -> merge.evidence().value())),
                SqlArrays.texts(causes.stream().map(Cause::by).toList()));
        return merges;
    }

    private static long inTheEnd(long person, Map<Long, Long> winners) {
        long current = person;
        for (Long next = winners.get(current); next != null; next = winners.get(current)) {
            current = next;
        }
        return current;
    }

    private void rememberVisitors(Collection<Resolution.Join> joins) {
        List<Resolution.Visit> visits = joins.stream()
                .map(Resolution.Join::visit)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!visits.isEmpty()) {
            SqlArrayValue visitors = SqlArrays.longs(
                    visits.stream().map(Resolution.Visit::visitor).toList());
            SqlArrayValue via =
                    SqlArrays.uuids(visits.stream().map(Resolution.Visit::via).toList());
            jdbc.update(REMEMBER_VISITORS, visitors, via, visitors, via);
        }
    }

    private void write(List<Merge> merges) {
        SqlArrayValue losers = longs(merges, merge -> merge.loser().value());
        SqlArrayValue winners = longs(merges, merge -> merge.winner().value());
        jdbc.update(SHORTEN, losers, winners);
        jdbc.update(
                REDIRECT,
                losers,
                winners,
                SqlArrays.instants(each(merges, Merge::at)),
                SqlArrays.uuids(each(merges, merge -> merge.evidence().value())),
                SqlArrays.integers(each(merges, merge -> merge.source().value())),
                SqlArrays.integers(each(merges, merge -> merge.position().partition())),
                longs(merges, merge -> merge.position().offset()));
        jdbc.update(HAND_OVER, losers, winners);
        jdbc.update(ABSORB, losers, winners);
    }

    private static <T> List<T> each(List<Merge> merges, Function<Merge, T> field) {
        return merges.stream().map(field).toList();
    }

    private static SqlArrayValue longs(List<Merge> merges, ToLongFunction<Merge> field) {
        return SqlArrays.longs(merges.stream().map(field::applyAsLong).toList());
    }
}
