package cdp.web.demo;

import cdp.web.demo.DemoStatus.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. Its index lets one run at a time. */
@Repository
class DemoRuns {
    static final String INTERRUPTED = "the server stopped before all was sent; start it again to go on";

    private static final String LAST = "SELECT * FROM web.demo_runs ORDER BY id DESC LIMIT 1";

    private static final String INSERT = """
        INSERT INTO web.demo_runs (state, ends_at, people_total, events_total, events_before, people, events, started_at)
        VALUES ('running', :endsAt, :peopleTotal, :eventsTotal, :events, :people, :events, :startedAt)
        RETURNING *
        """;

    private static final String UPDATE = """
        UPDATE web.demo_runs
        SET state = :state, people_total = :peopleTotal, events_total = :eventsTotal, people = :people, events = :events,
            finished_at = :finishedAt, error = :error
        WHERE id = :id
        """;

    private static final String INTERRUPT = """
        UPDATE web.demo_runs SET state = 'failed', finished_at = :now, error = :why WHERE state = 'running'
        """;

    private final JdbcClient jdbc;

    DemoRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DemoRun> last() {
        return jdbc.sql(LAST).query(DemoRuns::read).optional();
    }

    /** Notes the beginning of a run; empty when another one is under way. */
    Optional<DemoRun> begin(DemoRun planned) {
        try {
            return jdbc.sql(INSERT)
                    .param("endsAt", planned.endsAt().atOffset(ZoneOffset.UTC))
                    .param("peopleTotal", planned.peopleTotal())
                    .param("eventsTotal", planned.eventsTotal())
                    .param("people", planned.people())
                    .param("events", planned.events())
                    .param("startedAt", planned.startedAt().atOffset(ZoneOffset.UTC))
                    .query(DemoRuns::read)
                    .optional();
        } catch (DuplicateKeyException oneIsUnderWay) {
            return Optional.empty();
        }
    }

    void save(DemoRun run) {
        Instant finished = run.finishedAt();
        jdbc.sql(UPDATE)
                .param("id", run.id())
                .param("state", run.state().wireName())
                .param("peopleTotal", run.peopleTotal())
                .param("eventsTotal", run.eventsTotal())
                .param("people", run.people())
                .param("events", run.events())
                .param("finishedAt", finished == null ? null : Timestamp.from(finished))
                .param("error", run.error())
                .update();
    }

    /** Marks what a process that is no more left as running. */
    void interruptAll(Instant now) {
        jdbc.sql(INTERRUPT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("why", INTERRUPTED)
                .update();
    }

    private static DemoRun read(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new DemoRun(
                row.getInt("id"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("people_total"),
                row.getInt("events_total"),
                row.getInt("events_before"),
                row.getInt("people"),
                row.getInt("events"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("error"));
    }
}
