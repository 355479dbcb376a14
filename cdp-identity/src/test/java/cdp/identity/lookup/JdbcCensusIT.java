package cdp.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.Census;
import cdp.identity.Census.DayCount;
import cdp.identity.Census.KindCount;
import cdp.identity.Census.Overlap;
import cdp.ingest.testing.SettableClock;
import cdp.ingest.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcCensusIT {
    private final TestDatabase database = TestDatabase.migrated("ingest", "identity");
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T06:20:00Z"));
    private final JdbcCensus census =
            new JdbcCensus(new JdbcTemplate(database.dataSource()), database.transactions(), clock);

    private void person(int oneId, String... kinds) {
        database.execute("INSERT INTO identity.persons VALUES (%d, now(), now(), now(), 1)".formatted(oneId));
        for (String kind : kinds) {
            database.execute("""
                    INSERT INTO identity.identifiers (key, kind, scope, value, one_id, home, first_seen, last_seen, source_id, event_id)
                    VALUES (gen_random_uuid(), '%1$s', '', 'v', %2$d, %2$d, now(), now(), 1, gen_random_uuid())
                    """.formatted(kind, oneId));
        }
    }

    private void changed(String kind, String at) {
        database.execute(
                "INSERT INTO identity.changes (at, kind, kept, other, cause) VALUES ('%s', '%s', 1, 2, 'event')"
                        .formatted(at, kind));
    }

    private void refused(String reason, int a, int b) {
        database.execute("INSERT INTO identity.refusals VALUES ('%s', '%s', '%s', NULL, now())"
                .formatted(new UUID(0, a), new UUID(0, b), reason));
    }

    @Test
    void everybodyIsCountedByTheKindsTheyGoBy() {
        person(1, "phone", "phone", "member_no", "anonymous_id");
        person(2, "phone", "anonymous_id");
        person(3, "anonymous_id", "anonymous_id");
        person(4, "loyalty");
        person(5);

        Census taken = census.take();

        assertThat(taken.asOf()).isEqualTo(clock.instant());
        assertThat(taken.persons()).isEqualTo(5);
        assertThat(taken.known()).isEqualTo(3);
        assertThat(taken.kinds())
                .containsExactly(
                        new KindCount("member_no", true, 1, 0, 1),
                        new KindCount("phone", true, 3, 0, 2),
                        new KindCount("loyalty", true, 1, 0, 1),
                        new KindCount("anonymous_id", false, 4, 0, 3));
        assertThat(taken.overlaps())
                .contains(new Overlap("phone", "anonymous_id", 2, 1), new Overlap("phone", "loyalty", 0, 0))
                .hasSize(6);
    }

    @Test
    void mergesAndSplitsFallOnTheDaysOfShanghai() {
        changed("merge", "2026-11-17T15:59:59Z");
        changed("merge", "2026-11-17T16:00:00Z");
        changed("split", "2026-11-18T06:00:00Z");
        changed("move", "2026-11-18T06:00:00Z");
        changed("merge", "2026-10-19T15:59:59Z");

        assertThat(census.take().days())
                .hasSize(30)
                .startsWith(new DayCount(LocalDate.parse("2026-10-20"), 0, 0))
                .endsWith(
                        new DayCount(LocalDate.parse("2026-11-17"), 1, 0),
                        new DayCount(LocalDate.parse("2026-11-18"), 1, 1));
    }

    @Test
    void aConflictIsOpenUntilAPersonRulesOnIt() {
        refused("limit", 1, 2);
        refused("claim", 1, 3);
        refused("size", 1, 4);
        refused("generic", 1, 5);
        refused("kept_apart", 1, 6);
        database.execute("INSERT INTO identity.decisions VALUES ('%s', '%s', 'apart', now(), 'zhou', gen_random_uuid())"
                .formatted(new UUID(0, 1), new UUID(0, 2)));

        assertThat(census.take().conflicts()).isEqualTo(2);
    }

    @Test
    void valuesTooManyShareAreCountedApart() {
        person(1, "phone", "phone", "phone");
        for (int standing = 1; standing <= 3; standing++) {
            database.execute(
                    "UPDATE identity.identifiers SET standing = %1$d WHERE ctid = '(0,%1$d)'".formatted(standing));
        }

        assertThat(census.take().kinds()).containsExactly(new KindCount("phone", true, 3, 2, 1));
    }

    @Test
    void kindsThereAreNoBitsForAreOne() {
        for (int i = 0; i < 70; i++) {
            person(i + 1, "kind_" + i, "phone");
        }

        Census taken = census.take();

        assertThat(taken.kinds()).hasSize(Census.MOST_KINDS + 1);
        assertThat(taken.kinds().getLast()).isEqualTo(new KindCount(Census.OTHER_KINDS, true, 9, 0, 9));
        assertThat(taken.known()).isEqualTo(70);
    }

    @Test
    void anEmptyDatabaseHasNobody() {
        Census taken = census.take();

        assertThat(taken.persons()).isZero();
        assertThat(taken.kinds()).isEmpty();
    }
}
