package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.journey.JourneyId;
import cdp.journey.report.Counters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The states of messages and the only ways between them. A message is handed over by whoever moved it to {@code handing_off}; from
 * there no way leads back to being sent, except when the provider said that it did not take it.
 */
@Component
public class TouchLedger {
    private static final String CLAIM = """
            UPDATE journey.touches t SET status = 'claimed', holder = ?, held_until = ?, reason = NULL FROM (
                SELECT x.id FROM journey.touches x JOIN journey.journeys j ON j.id = x.journey_id AND j.status <> 'paused'
                WHERE x.status IN ('planned', 'deferred') AND x.due_at <= ? ORDER BY x.due_at LIMIT ?
                FOR UPDATE OF x SKIP LOCKED) due
            WHERE t.id = due.id
            RETURNING t.id, t.journey_id, t.node, t.one_id, t.channel, t.template_id, t.url, t.body_template, t.purpose,
                t.needs_consent, t.control, t.trigger, t.attempts
            """;

    private static final String DECIDE = """
            UPDATE journey.touches t SET status = u.status, reason = u.reason, detail = u.detail, due_at = u.due_at,
                finished_at = CASE u.status WHEN 'refused' THEN ?::timestamptz END, holder = NULL, held_until = NULL
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[]) AS u (id, status, reason, detail, due_at)
            WHERE t.id = u.id AND t.status = 'claimed' AND t.holder = ? RETURNING t.journey_id, t.node, t.status
            """;

    private static final String BEGIN = """
            UPDATE journey.touches t SET status = 'handing_off', handed_at = ?, held_until = ?, contact_key = u.contact_key,
                contact_sealed = u.contact_sealed, subject = u.subject
            FROM unnest(?::bigint[], ?::uuid[], ?::bytea[], ?::text[]) AS u (id, contact_key, contact_sealed, subject)
            WHERE t.id = u.id AND t.status = 'claimed' AND t.holder = ? RETURNING t.id
            """;

    private static final String SETTLE = """
            UPDATE journey.touches t SET status = u.status, reason = u.reason, detail = u.detail, reference = u.reference,
                finished_at = CASE WHEN u.status = 'deferred' THEN NULL ELSE ?::timestamptz END,
                due_at = CASE WHEN u.status = 'deferred' THEN u.due_at ELSE t.due_at END,
                attempts = t.attempts + CASE WHEN u.status = 'deferred' THEN 1 ELSE 0 END, holder = NULL, held_until = NULL
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                AS u (id, status, reason, detail, reference, due_at)
            WHERE t.id = u.id AND t.status = 'handing_off' AND t.holder = ? RETURNING t.journey_id, t.node, t.status
            """;

    /** Whoever held them is gone. What had not begun is anybody's again; what had may have arrived. */
    private static final String RECOVER = """
            UPDATE journey.touches SET status = CASE status WHEN 'claimed' THEN 'planned' ELSE 'unknown' END,
                reason = CASE status WHEN 'claimed' THEN NULL ELSE 'process_died' END,
                finished_at = CASE status WHEN 'claimed' THEN NULL ELSE ?::timestamptz END, holder = NULL, held_until = NULL
            WHERE status IN ('claimed', 'handing_off') AND held_until < ? RETURNING journey_id, node, status
            """;

    private final JdbcTemplate jdbc;
    private final Outcomes outcomes;
    private final Counters counters;

    TouchLedger(JdbcTemplate jdbc, Outcomes outcomes, Counters counters) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.counters = counters;
    }

    /** What the gate, or the content, said against a claimed message. */
    public record Decision(
            long id, String status, String reason, @Nullable String detail, Instant dueAt) {}

    public record Begun(
            long id,
            @Nullable UUID contactKey,
            byte @Nullable [] contactSealed,
            @Nullable String subject) {}

    /** @param dueAt when a deferred one is tried again; otherwise without meaning */
    public record Settled(
            long id,
            String status,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String reference,
            Instant dueAt) {}

    private record Moved(JourneyId journey, String node, String status) {}

    public List<Claimed> claim(UUID holder, Instant now, Instant heldUntil, int limit) {
        return jdbc.query(CLAIM, TouchLedger::claimed, holder, Timestamp.from(heldUntil), Timestamp.from(now), limit);
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                new JourneyId(row.getLong("journey_id")),
                row.getString("node"),
                new OneId(row.getLong("one_id")),
                row.getString("channel"),
                row.getObject("template_id", Long.class),
                row.getString("url"),
                row.getString("body_template"),
                row.getString("purpose"),
                row.getBoolean("needs_consent"),
                row.getBoolean("control"),
                row.getString("trigger"),
                row.getInt("attempts"));
    }

    /** Refuses and defers, and begins the rest; a message somebody else took away meanwhile is left alone. */
    @Transactional
    public Set<Long> begin(UUID holder, Instant now, Instant heldUntil, List<Decision> against, List<Begun> wanted) {
        if (!against.isEmpty()) {
            List<Moved> moved = jdbc.query(
                    DECIDE,
                    TouchLedger::moved,
                    Timestamp.from(now),
                    SqlArrays.longs(against.stream().map(Decision::id).toList()),
                    SqlArrays.texts(against.stream().map(Decision::status).toList()),
                    SqlArrays.texts(against.stream().map(Decision::reason).toList()),
                    SqlArrays.texts(against.stream().map(Decision::detail).toList()),
                    SqlArrays.instants(against.stream().map(Decision::dueAt).toList()),
                    holder);
            count(moved);
        }
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.query(
                BEGIN,
                (row, number) -> row.getLong(1),
                Timestamp.from(now),
                Timestamp.from(heldUntil),
                SqlArrays.longs(wanted.stream().map(Begun::id).toList()),
                SqlArrays.uuids(wanted.stream().map(Begun::contactKey).toList()),
                SqlArrays.bytes(wanted.stream().map(Begun::contactSealed).toList()),
                SqlArrays.texts(wanted.stream().map(Begun::subject).toList()),
                holder));
    }

    /** Writes down what channels answered, together with the events that tell of it. */
    @Transactional
    public void settle(UUID holder, Instant now, Collection<Settled> settled, List<Outcomes.Outcome> told) {
        List<Settled> all = List.copyOf(settled);
        List<Moved> moved = jdbc.query(
                SETTLE,
                TouchLedger::moved,
                Timestamp.from(now),
                SqlArrays.longs(all.stream().map(Settled::id).toList()),
                SqlArrays.texts(all.stream().map(Settled::status).toList()),
                SqlArrays.texts(all.stream().map(Settled::reason).toList()),
                SqlArrays.texts(all.stream().map(Settled::detail).toList()),
                SqlArrays.texts(all.stream().map(Settled::reference).toList()),
                SqlArrays.instants(all.stream().map(Settled::dueAt).toList()),
                holder);
        outcomes.add(told);
        count(moved);
    }

    /** @return how many were left behind by a process that died */
    @Transactional
    public int recover(Instant now) {
        List<Moved> moved = jdbc.query(RECOVER, TouchLedger::moved, Timestamp.from(now), Timestamp.from(now));
        count(moved);
        return moved.size();
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(new JourneyId(row.getLong(1)), row.getString(2), row.getString(3));
    }

    private void count(List<Moved> moved) {
        Counters.Tally tally = new Counters.Tally();
        for (Moved one : moved) {
            switch (one.status()) {
                case "accepted" -> tally.add(one.journey(), one.node(), "sent");
                case "refused" -> tally.add(one.journey(), one.node(), "refused");
                case "rejected" -> tally.add(one.journey(), one.node(), "failed");
                case "unknown" -> tally.add(one.journey(), one.node(), "unknown");
                default -> {
                    // on its way
                }
            }
        }
        counters.add(tally);
    }
}
