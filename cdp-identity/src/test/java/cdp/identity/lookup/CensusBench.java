package cdp.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.Census;
import cdp.ingest.testing.TestDatabase;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prints how long a census of many people takes: {@code -Dtest=CensusBench -Dcensus.people=2000000}. */
class CensusBench {
    private final TestDatabase database = TestDatabase.migrated("ingest", "identity");

    @Test
    void everybodyIsCounted() {
        int people = Integer.getInteger("census.people", 200_000);
        database.execute("""
                INSERT INTO identity.persons SELECT i, now(), now(), now(), 18 FROM generate_series(1, %d) i
                """.formatted(people));
        // Three identifiers each, written in the order events come in, not in that of people.
        database.execute("""
                INSERT INTO identity.identifiers (key, kind, scope, value, one_id, home, first_seen, last_seen, source_id, event_id)
                SELECT gen_random_uuid(), (ARRAY['phone', 'member_no', 'wechat_unionid', 'wechat_openid', 'email', 'user_id',
                        'taobao_ouid', 'douyin_open_id', 'oaid', 'anonymous_id'])[1 + i %% 10],
                    '', 'v' || i, 1 + (i * 7919::bigint) %% %1$d, 1, now(), now(), 1, gen_random_uuid()
                FROM generate_series(1, 3 * %1$d) i
                """.formatted(people));
        database.execute("VACUUM ANALYZE identity.identifiers");
        JdbcCensus census =
                new JdbcCensus(new JdbcTemplate(database.dataSource()), database.transactions(), Clock.systemUTC());

        for (int round = 0; round < 3; round++) {
            Census taken = census.take();
            System.out.printf(
                    Locale.ROOT,
                    "census of %d people: %d ms%n",
                    taken.persons(),
                    taken.took().toMillis());
            assertThat(taken.kinds()).hasSize(10);
        }
    }
}
