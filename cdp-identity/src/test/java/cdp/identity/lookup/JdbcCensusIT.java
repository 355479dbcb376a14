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
                    INSERT INTO identity.identifiers (key, kind, scope, value, one_id, first_seen, last_seen, source_id, event_id)
                    VALUES (gen_random_uuid(), '%s', '', 'v', %d, now(), now(), 1, gen_random_uuid())
                    """.formatted(kind, oneId));
        }
    }

    private void merge(int loser, String at) {
        database.execute(
                "INSERT INTO identity.redirects VALUES (%d, 1, '%s', gen_random_uuid(), 1, 0, 0)".formatted(loser, at));
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
                        new KindCount("member_no", true, 1, 1),
                        new KindCount("phone", true, 3, 2),
                        new KindCount("loyalty", true, 1, 1),
                        new KindCount("anonymous_id", false, 4, 3));
        assertThat(taken.overlaps())
                .contains(new Overlap("phone", "anonymous_id", 2, 1), new Overlap("phone", "loyalty", 0, 0))
                .hasSize(6);
    }

    @Test
    void mergesFallOnTheDaysOfShanghai() {
        merge(10, "2026-11-17T15:59:59Z");
        merge(11, "2026-11-17T16:00:00Z");
        merge(12, "2026-11-18T06:00:00Z");
        merge(13, "2026-10-19T15:59:59Z");

        assertThat(census.take().days())
                .hasSize(30)
                .startsWith(new DayCount(LocalDate.parse("2026-10-20"), 0))
                .endsWith(
                        new DayCount(LocalDate.parse("2026-11-17"), 1), new DayCount(LocalDate.parse("2026-11-18"), 2));
    }

    @Test
    void kindsThereAreNoBitsForAreOne() {
        for (int i = 0; i < 70; i++) {
            person(i + 1, "kind_" + i, "phone");
        }

        Census taken = census.take();

        assertThat(taken.kinds()).hasSize(Census.MOST_KINDS + 1);
        assertThat(taken.kinds().getLast()).isEqualTo(new KindCount(Census.OTHER_KINDS, true, 9, 9));
        assertThat(taken.known()).isEqualTo(70);
    }

    @Test
    void anEmptyDatabaseHasNobody() {
        Census taken = census.take();

        assertThat(taken.persons()).isZero();
        assertThat(taken.kinds()).isEmpty();
    }
}
