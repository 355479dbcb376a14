package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.Regroup;
import cdp.identity.SqlArrays;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down what was decided about a component. Works in the caller's transaction; the people are locked by the caller. */
@Component
class SettlementTables {
    private static final String VISITORS = "SELECT one_id, via FROM identity.visitors WHERE via = ANY(?)";

    private static final String REDIRECTS = "SELECT loser, winner FROM identity.redirects WHERE winner = ANY(?)";

    private static final String BEAR = """
            INSERT INTO identity.persons (one_id, created_at, first_seen, last_seen, events)
            SELECT one_id, ?, ?, ?, 0 FROM unnest(?::bigint[]) AS one_id ON CONFLICT DO NOTHING
            """;

    private static final String COME_BACK = "DELETE FROM identity.redirects WHERE loser = ANY(?)";

    private static final String REDIRECT = """
            INSERT INTO identity.redirects (loser, winner, merged_at, event_id, source_id, raw_partition, raw_offset)
            SELECT loser, winner, ?, ?, ?, ?, ? FROM unnest(?::bigint[], ?::bigint[]) AS r (loser, winner)
            ON CONFLICT (loser) DO UPDATE SET winner = excluded.winner
            """;

    private static final String DIE = "DELETE FROM identity.persons WHERE one_id = ANY(?)";

    private static final String REHOME = """
            UPDATE identity.identifiers i SET one_id = m.person, home = m.home
            FROM unnest(?::uuid[], ?::bigint[], ?::bigint[]) AS m (key, person, home) WHERE i.key = m.key
            """;

    private static final String FOLLOW_HOLDER = """
            UPDATE identity.identifiers i SET one_id = m.person FROM unnest(?::uuid[], ?::bigint[]) AS m (key, person)
            WHERE i.via = m.key AND i.one_id <> m.person
            """;

    private static final String FOLLOW_HOME = """
            UPDATE identity.identifiers i SET one_id = m.person FROM unnest(?::bigint[], ?::bigint[]) AS m (home, person)
            WHERE i.one_id = ANY(?) AND i.home = m.home AND i.via IS NULL AND i.key <> ALL(?) AND i.standing < 2
                AND i.one_id <> m.person
            """;

    private static final String COUNT = """
            UPDATE identity.persons p SET events = t.events, first_seen = coalesce(t.first, p.first_seen),
                last_seen = coalesce(t.last, p.last_seen)
            FROM unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[]) AS t (one_id, events, first, last)
            WHERE p.one_id = t.one_id
            """;

    private static final String CHANGE = """
            INSERT INTO identity.changes (at, kind, kept, other, cause, event_id, by_user) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REGROUPED = """
            INSERT INTO identity.regroups AS g (raw_partition, raw_offset, people) VALUES (?, ?, ?)
            ON CONFLICT (raw_partition, raw_offset) DO UPDATE SET people = g.people || excluded.people
            """;

    private static final String WEAK_OF = """
            SELECT key, one_id FROM identity.identifiers WHERE one_id = ANY(?) AND key <> ALL(?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SettlementTables(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By OneID of those who follow one of the identifiers. */
    Map<Long, UUID> visitors(Collection<UUID> via) {
        Map<Long, UUID> visitors = new HashMap<>();
        jdbc.query(
                VISITORS,
                row -> {
                    visitors.put(row.getLong(1), row.getObject(2, UUID.class));
                },
                SqlArrays.uuids(via));
        return visitors;
    }

    Map<Long, Long> redirectsTo(Collection<Long> winners) {
        Map<Long, Long> redirects = new HashMap<>();
        jdbc.query(
                REDIRECTS,
                row -> {
                    redirects.put(row.getLong(1), row.getLong(2));
                },
                SqlArrays.longs(winners));
        return redirects;
    }

    /** Makes identifiers, redirects and people what was decided. Events, and all that follows from them, are the caller's. */
    Regroup regroup(Settler.Settled settled, Cause cause) {
        Regrouping regrouping = settled.regrouping();
        Map<Long, Long> targets = regrouping.targets();
        bear(regrouping.born(), cause);
        Map<Long, Long> away = new HashMap<>(targets);
        away.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        jdbc.update(
                COME_BACK,
                SqlArrays.longs(targets.values().stream().distinct().sorted().toList()));
        List<Long> losers = away.keySet().stream().sorted().toList();
        jdbc.update(
                REDIRECT,
                Timestamp.from(clock.instant()),
                cause.event().id().value(),
                cause.event().source().value(),
                cause.position().partition(),
                cause.position().offset(),
                SqlArrays.longs(losers),
                SqlArrays.longs(losers.stream().map(away::get).toList()));
        jdbc.update(DIE, SqlArrays.longs(losers));
        moveIdentifiers(settled);
        tellChanges(settled, cause);
        rememberRegrouped(cause, targets.keySet().stream().map(OneId::new).toList());
        return regroup(settled);
    }

    /** Whose events changed hands at which record of the road, to be told again after a crash. */
    void rememberRegrouped(Cause cause, Collection<OneId> people) {
        jdbc.update(
                REGROUPED,
                cause.position().partition(),
                cause.position().offset(),
                SqlArrays.longs(people.stream().map(OneId::value).toList()));
    }

    /** People of identifiers that belong to nobody there is yet. */
    void bear(Collection<Long> born, Cause cause) {
        if (!born.isEmpty()) {
            Timestamp seen = Timestamp.from(cause.event().occurredAt());
            jdbc.update(BEAR, Timestamp.from(clock.instant()), seen, seen, SqlArrays.longs(born));
        }
    }

    private void moveIdentifiers(Settler.Settled settled) {
        Regrouping regrouping = settled.regrouping();
        Map<UUID, GraphNode> nodes = settled.component().nodes();
        List<UUID> changed = regrouping.changed(nodes);
        if (!changed.isEmpty()) {
            jdbc.update(
                    REHOME,
                    SqlArrays.uuids(changed),
                    SqlArrays.longs(
                            changed.stream().map(regrouping.personOf()::get).toList()),
                    SqlArrays.longs(
                            changed.stream().map(regrouping.homeOf()::get).toList()));
        }
        List<UUID> keys = nodes.keySet().stream().sorted().toList();
        jdbc.update(
                FOLLOW_HOLDER,
                SqlArrays.uuids(keys),
                SqlArrays.longs(keys.stream().map(regrouping.personOf()::get).toList()));
        List<Long> homes = List.copyOf(regrouping.targets().keySet());
        jdbc.update(
                FOLLOW_HOME,
                SqlArrays.longs(homes),
                SqlArrays.longs(homes.stream().map(regrouping.targets()::get).toList()),
                SqlArrays.longs(settled.component().owners()),
                SqlArrays.uuids(keys));
    }

    private void tellChanges(Settler.Settled settled, Cause cause) {
        Regrouping regrouping = settled.regrouping();
        regrouping.merges().forEach((other, kept) -> tell("merge", kept, other, cause));
        regrouping.bornOf().forEach((born, from) -> tell("split", from, born, cause));
        regrouping.moves(settled.component().nodes()).forEach(move -> tell("move", move.from(), move.to(), cause));
    }

    void tellMove(long from, long to, Cause cause) {
        tell("move", from, to, cause);
    }

    private void tell(String kind, long kept, long other, Cause cause) {
        jdbc.update(
                CHANGE,
                Timestamp.from(clock.instant()),
                kind,
                kept,
                other,
                cause.kind(),
                cause.event().id().value(),
                cause.by());
    }

    /** What of it those who keep events have to follow. */
    private Regroup regroup(Settler.Settled settled) {
        Map<UUID, OneId> byIdentifier = new HashMap<>();
        settled.regrouping().personOf().forEach((key, person) -> byIdentifier.put(key, new OneId(person)));
        Map<OneId, OneId> targets = new HashMap<>();
        settled.regrouping().targets().forEach((oneId, person) -> targets.put(new OneId(oneId), new OneId(person)));
        jdbc.query(
                WEAK_OF,
                row -> {
                    byIdentifier.put(row.getObject(1, UUID.class), new OneId(row.getLong(2)));
                },
                SqlArrays.longs(new TreeSet<>(settled.regrouping().targets().values())),
                SqlArrays.uuids(settled.component().nodes().keySet()));
        return new Regroup(byIdentifier, targets);
    }

    /** Writes how many events each person has now. */
    void count(Map<OneId, Regroup.Tally> tallies) {
        List<OneId> people = new ArrayList<>(new TreeSet<>(tallies.keySet()));
        List<Regroup.Tally> each = people.stream()
                .map(one -> Objects.requireNonNull(tallies.get(one)))
                .toList();
        jdbc.update(
                COUNT,
                SqlArrays.longs(people.stream().map(OneId::value).toList()),
                SqlArrays.longs(each.stream().map(Regroup.Tally::events).toList()),
                SqlArrays.instantsOrNull(each.stream().map(Regroup.Tally::first).toList()),
                SqlArrays.instantsOrNull(each.stream().map(Regroup.Tally::last).toList()));
    }
}
