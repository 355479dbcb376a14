package cdp.profile.consent;

import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.PersonalValues;
import cdp.identity.Regroup;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedEvent;
import cdp.identity.ResolvedEvents;
import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import cdp.profile.consent.Statement.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Folds what events say about consent, in the transaction that lands them. The persons are locked by the caller. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ConsentFold implements ResolvedEvents {
    /** Says the same as {@link Statement#orLater}, against what is stored. */
    private static final String TELL = """
            INSERT INTO profile.consents AS c (one_id, purpose, channel, contact_key, contact_sealed, granted, at, source_id,
                event_id, notice_version)
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::bytea[], ?::boolean[], ?::timestamptz[],
                ?::integer[], ?::uuid[], ?::text[])
            ON CONFLICT (one_id, purpose, channel, contact_key) DO UPDATE SET granted = excluded.granted, at = excluded.at,
                contact_sealed = excluded.contact_sealed, source_id = excluded.source_id, event_id = excluded.event_id,
                notice_version = excluded.notice_version
            WHERE (excluded.at, NOT excluded.granted, excluded.event_id) > (c.at, NOT c.granted, c.event_id)
            """;

    private static final String TAKE =
            "DELETE FROM profile.consents WHERE one_id = ANY(?) RETURNING " + JdbcConsents.COLUMNS;

    private static final String FORGET = "DELETE FROM profile.consents WHERE one_id = ANY(?)";

    private static final String SPOKEN = """
            SELECT one_id, event_id, source_id, name, occurred_at, properties FROM profile.events
            WHERE one_id = ANY(?) AND name = ANY(?)
            """;

    private static final Comparator<Slot> SLOT_ORDER =
            Comparator.comparing(Slot::purpose).thenComparing(Slot::channel).thenComparing(Slot::contact);

    private final JdbcTemplate jdbc;
    private final Statements statements;

    ConsentFold(JdbcTemplate jdbc, PersonalValues values) {
        this.jdbc = jdbc;
        this.statements = new Statements(values);
    }

    @Override
    public Map<OneId, String> store(ResolvedBatch batch) {
        Map<OneId, Map<Slot, Statement>> told = new TreeMap<>();
        for (ResolvedEvent resolved : batch.events()) {
            if (Statements.speaks(resolved.event())) {
                statements.of(resolved.event()).forEach(one -> tell(told, resolved.person(), one));
            }
        }
        carryOver(batch.merges(), told);
        save(told);
        return Map.of();
    }

    /** The consents of everybody concerned are folded anew from the events they have now. Runs after events changed hands. */
    @Override
    public Map<OneId, Regroup.Tally> regroup(Regroup regroup) {
        List<OneId> concerned = regroup.targets().keySet().stream().sorted().toList();
        SqlArrayValue ids = SqlArrays.longs(concerned.stream().map(OneId::value).toList());
        jdbc.update(FORGET, ids);
        Map<OneId, Map<Slot, Statement>> told = new TreeMap<>();
        jdbc.query(
                SPOKEN,
                row -> {
                    OneId person = regroup.targets().getOrDefault(new OneId(row.getLong(1)), new OneId(row.getLong(1)));
                    statements
                            .of(
                                    new EventId(row.getObject(2, UUID.class)),
                                    new SourceId(row.getInt(3)),
                                    row.getString(4),
                                    row.getTimestamp(5).toInstant(),
                                    new JsonDoc(row.getString(6)))
                            .forEach(one -> tell(told, person, one));
                },
                ids,
                SqlArrays.texts(Statements.NAMES));
        save(told);
        return Map.of();
    }

    private static void tell(Map<OneId, Map<Slot, Statement>> told, OneId person, Statement one) {
        told.computeIfAbsent(person, first -> new TreeMap<>(SLOT_ORDER)).merge(one.slot(), one, Statement::orLater);
    }

    private void carryOver(List<Merge> merges, Map<OneId, Map<Slot, Statement>> told) {
        Map<Long, OneId> into = new TreeMap<>();
        merges.forEach(merge -> into.put(merge.loser().value(), merge.winner()));
        if (into.isEmpty()) {
            return;
        }
        jdbc.query(
                TAKE,
                row -> {
                    OneId winner = into.get(row.getLong("one_id"));
                    if (winner != null) {
                        tell(told, winner, JdbcConsents.statement(row));
                    }
                },
                SqlArrays.longs(into.keySet()));
        // A batch may merge A into B and then B into C: what was told of A in it belongs to C.
        for (Merge merge : merges) {
            Map<Slot, Statement> losers = told.remove(merge.loser());
            if (losers != null) {
                losers.values().forEach(one -> tell(told, merge.winner(), one));
            }
        }
    }

    private void save(Map<OneId, Map<Slot, Statement>> told) {
        List<Long> people = new ArrayList<>();
        List<Statement> all = new ArrayList<>();
        told.forEach((person, slots) -> slots.values().forEach(one -> {
            people.add(person.value());
            all.add(one);
        }));
        if (!all.isEmpty()) {
            jdbc.update(
                    TELL,
                    SqlArrays.longs(people),
                    SqlArrays.texts(
                            all.stream().map(one -> one.slot().purpose()).toList()),
                    SqlArrays.texts(
                            all.stream().map(one -> one.slot().channel()).toList()),
                    SqlArrays.uuids(
                            all.stream().map(one -> one.slot().contact()).toList()),
                    SqlArrays.bytes(all.stream().map(Statement::sealedContact).toList()),
                    new SqlArrayValue(
                            "bool", all.stream().map(Statement::granted).toArray()),
                    SqlArrays.instants(all.stream().map(Statement::at).toList()),
                    SqlArrays.integers(
                            all.stream().map(one -> one.source().value()).toList()),
                    SqlArrays.uuids(all.stream().map(one -> one.event().value()).toList()),
                    SqlArrays.texts(all.stream().map(Statement::noticeVersion).toList()));
        }
    }
}
