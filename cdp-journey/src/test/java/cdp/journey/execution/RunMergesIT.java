package cdp.journey.execution;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.OneId;
import cdp.ingest.testing.SettableClock;
import cdp.ingest.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class RunMergesIT {
    private static final OneId OLDER = new OneId(1);
    private static final OneId YOUNGER = new OneId(2);

    private static TestDatabase database;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated("journey");
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @BeforeEach
    void empty() {
        jdbc.execute("TRUNCATE journey.runs, journey.watches, journey.touches, journey.counters");
    }

    @Test
    void walksAndWhatTheyWatchFollowAndAreLookedAt() {
        long run = run(YOUNGER, "c1", "active");
        watch(YOUNGER, run);

        merge();

        assertThat(jdbc.queryForList("SELECT one_id FROM journey.runs WHERE due_at IS NOT NULL", Long.class))
                .containsExactly(1L);
        assertThat(jdbc.queryForList("SELECT one_id FROM journey.watches", Long.class))
                .containsExactly(1L);
    }

    @Test
    void ofTwoWalksAboutTheSameTheOlderGoesOnWhoeverHadIt() {
        long first = run(YOUNGER, "c1", "active");
        long second = run(OLDER, "c1", "active");
        watch(OLDER, second);

        merge();

        assertThat(jdbc.queryForList("SELECT id FROM journey.runs WHERE state = 'active'", Long.class))
                .containsExactly(first);
        assertThat(jdbc.queryForList("SELECT DISTINCT one_id FROM journey.runs", Long.class))
                .containsExactly(1L);
        assertThat(jdbc.queryForList("SELECT run_id FROM journey.watches", Long.class))
                .isEmpty();
        assertThat(jdbc.queryForObject("SELECT sum(n) FROM journey.counters WHERE what = 'exited'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void whatOneOfThemWasSentIsNotSentToTheOther() {
        touch(OLDER, "c1", "accepted");
        touch(YOUNGER, "c1", "planned");
        touch(YOUNGER, "c2", "planned");

        merge();

        assertThat(jdbc.queryForList(
                        "SELECT one_id || ' ' || occurrence || ' ' || status FROM journey.touches ORDER BY id",
                        String.class))
                .isEqualTo(List.of("1 c1 accepted", "2 c1 refused", "1 c2 planned"));
    }

    @Test
    void followingTwiceChangesNothingMore() {
        run(YOUNGER, "c1", "completed");
        run(OLDER, "c1", "active");

        merge();
        List<String> once = jdbc.queryForList("SELECT r::text FROM journey.runs r ORDER BY id", String.class);
        merge();

        assertThat(jdbc.queryForList("SELECT r::text FROM journey.runs r ORDER BY id", String.class))
                .isEqualTo(once);
    }

    private static void merge() {
        RunMerges merges = new RunMerges(jdbc, new SettableClock(Instant.parse("2026-11-18T06:20:00Z")));
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> merges.follow(YOUNGER, OLDER));
    }

    private static long run(OneId person, String occurrence, String state) {
        return jdbc.queryForObject("""
                INSERT INTO journey.runs (journey_id, version, one_id, occurrence, state, node, arms, trigger, triggered_at, entered_at)
                VALUES (1, 1, ?, ?, ?, 'n1', '{}', '{}', now(), now()) RETURNING id
                """, Long.class, person.value(), occurrence, state);
    }

    private static void watch(OneId person, long run) {
        jdbc.update("INSERT INTO journey.watches VALUES (?, 'order_paid', ?)", person.value(), run);
    }

    private static void touch(OneId person, String occurrence, String status) {
        jdbc.update("""
                INSERT INTO journey.touches (journey_id, version, node, one_id, occurrence, run_id, channel, purpose, needs_consent,
                    control, trigger, status, due_at, planned_at)
                VALUES (1, 1, 'n3', ?, ?, 1, 'email', 'marketing', true, false, '{}', ?, now(), now())
                """, person.value(), occurrence, status);
    }
}
