package cdp.identity.rules;

import cdp.identity.RuleApplication.Progress;
import cdp.identity.RuleApplication.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of re-examinations. What is written about one that does not run any more is lost, and whoever writes it told so. */
final class StoredApplications {
    private static final String REPLACE = """
            UPDATE identity.rule_applications SET state = 'replaced', ended_at = ? WHERE state = 'running'
            """;

    private static final String BEGIN = """
            INSERT INTO identity.rule_applications (version, state, started_at, changes_from)
            SELECT max(version), 'running', ?, (SELECT coalesce(max(id), 0) FROM identity.changes)
            FROM identity.rule_sets
            """;

    /** The first version came with the product and found nobody. */
    private static final String FORGOTTEN = """
            SELECT max(r.version) > 1 AND NOT EXISTS (
                SELECT FROM identity.rule_applications a WHERE a.version = (SELECT max(version) FROM identity.rule_sets))
            FROM identity.rule_sets r
            """;

    private static final String RUNNING =
            "SELECT id, version, changes_from FROM identity.rule_applications WHERE state = 'running'";

    private static final String WALK = """
            UPDATE identity.rule_applications SET walked_since = ?, done = 0, total = ?, skipped = 0
            WHERE id = ? AND state = 'running'
            """;

    private static final String DID = """
            UPDATE identity.rule_applications SET done = done + ?, skipped = skipped + ? WHERE id = ? AND state = 'running'
            """;

    private static final String RUNS =
            "SELECT EXISTS (SELECT FROM identity.rule_applications WHERE id = ? AND state = 'running')";

    private static final String COUNT = """
            UPDATE identity.rule_applications SET merges = c.merges, splits = c.splits
            FROM (SELECT count(*) FILTER (WHERE kind = 'merge') AS merges, count(*) FILTER (WHERE kind = 'split') AS splits
                FROM identity.changes WHERE id > ? AND cause <> 'event' AND by_user IS NULL) AS c
            WHERE id = ? AND state = 'running'
            """;

    private static final String END = """
            UPDATE identity.rule_applications SET state = ?, ended_at = ?, error = ? WHERE id = ? AND state = 'running'
            """;

    private static final String CANCEL = """
            UPDATE identity.rule_applications SET state = 'cancelled', ended_at = ? WHERE state = 'running'
            """;

    private static final String NEWEST = """
            SELECT state, version, done, total, merges, splits, skipped, started_at, walked_since, ended_at, error
            FROM identity.rule_applications ORDER BY id DESC LIMIT 1
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredApplications(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that runs; {@code changesFrom}: the newest change of people before it. */
    record Run(long id, int version, long changesFrom) {}

    /** Raised where one is at work that was cancelled or replaced meanwhile. */
    static final class Ended extends RuntimeException {
        Ended(long id) {
            super("application " + id + " of identity rules does not run any more", null, false, false);
        }
    }

    void begin() {
        transactions.executeWithoutResult(status -> {
            jdbc.query("SELECT pg_advisory_xact_lock(hashtext('identity.rule_applications begin'))", row -> {});
            Timestamp now = now();
            jdbc.update(REPLACE, now);
            jdbc.update(BEGIN, now);
        });
    }

    /** Whether rules are in force that were never applied: whoever published them did not live to say so. */
    boolean isForgotten() {
        return Boolean.TRUE.equals(jdbc.queryForObject(FORGOTTEN, Boolean.class));
    }

    Optional<Run> running() {
        return jdbc.query(RUNNING, (row, number) -> new Run(row.getLong(1), row.getInt(2), row.getLong(3))).stream()
                .findFirst();
    }

    void walk(Run run, long total) {
        require(run, jdbc.update(WALK, now(), total, run.id()));
    }

    void did(Run run, long done, long skipped) {
        require(run, jdbc.update(DID, done, skipped, run.id()));
    }

    /** @throws Ended when it does not run any more */
    void requireRunning(Run run) {
        require(run, Boolean.TRUE.equals(jdbc.queryForObject(RUNS, Boolean.class, run.id())) ? 1 : 0);
    }

    void count(Run run) {
        require(run, jdbc.update(COUNT, run.changesFrom(), run.id()));
    }

    /** Who ended it first, is right. */
    void end(Run run, String state, @Nullable String error) {
        jdbc.update(END, state, now(), error, run.id());
    }

    void cancel() {
        jdbc.update(CANCEL, now());
    }

    private static void require(Run run, int updated) {
        if (updated == 0) {
            throw new Ended(run.id());
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    Optional<Progress> newest() {
        return jdbc.query(NEWEST, (row, number) -> progress(row)).stream().findFirst();
    }

    private Progress progress(ResultSet row) throws SQLException {
        State state = switch (row.getString("state")) {
            case "running" -> State.RUNNING;
            case "cancelled" -> State.CANCELLED;
            case "failed" -> State.FAILED;
            default -> State.IDLE;
        };
        Instant ended = instant(row, "ended_at");
        Instant since = instant(row, "walked_since");
        long done = row.getLong("done");
        long total = row.getLong("total");
        long rate = since == null ? 0 : rate(done, since, ended == null ? clock.instant() : ended);
        return new Progress(
                state,
                row.getInt("version"),
                done,
                total,
                row.getLong("merges"),
                row.getLong("splits"),
                row.getLong("skipped"),
                instant(row, "started_at"),
                ended,
                rate,
                state == State.RUNNING && rate > 0 ? Math.max(0, total - done) / rate : null,
                row.getString("error"));
    }

    private static long rate(long done, Instant since, Instant until) {
        return done * 1000 / Math.max(1, Duration.between(since, until).toMillis());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
