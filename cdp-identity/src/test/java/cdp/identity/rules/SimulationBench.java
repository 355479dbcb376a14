package cdp.identity.rules;

import cdp.identity.PersonalValues;
import cdp.identity.RuleDocument;
import cdp.identity.RuleEffects;
import cdp.identity.RuleSimulation;
import cdp.identity.linking.Policy;
import cdp.ingest.Identifier;
import cdp.ingest.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prints how long a draft takes to try on many people, and on one value that very many share. */
final class SimulationBench {
    private static final String PEOPLE = """
            INSERT INTO identity.identifiers (key, kind, scope, value, one_id, home, first_seen, last_seen, source_id, event_id)
            SELECT md5(k || ':' || n)::uuid, k, '', k || n, n, n, now(), now(), 1, md5('event' || n)::uuid
            FROM generate_series(1, ?) n, unnest(ARRAY['user_id', 'phone', 'email', 'wechat_openid']) k
            """;

    /** Every tenth phone is shared with the next person. */
    private static final String LINKS = """
            INSERT INTO identity.links (a, b, verified_first, verified_last, verified_count, claimed_count, first_at, source_id,
                event_id)
            SELECT DISTINCT ON (a, b) a, b, at, at, 1, 0, at, 1, md5('event')::uuid FROM (
                SELECT least_uuid(x, y) AS a, greatest_uuid(x, y) AS b, at FROM (
                    SELECT md5('user_id:' || n)::uuid AS x, md5(k || ':' || n)::uuid AS y, now() - n % 900 * interval '1 hour' AS at
                    FROM generate_series(1, ?) n, unnest(ARRAY['phone', 'email', 'wechat_openid']) k
                    UNION ALL SELECT md5('user_id:' || n + 1)::uuid, md5('phone:' || n)::uuid, now()
                    FROM generate_series(10, ?, 10) n) AS pairs) AS ordered
            """;

    /** As the product orders keys: by their halves as signed numbers, which flipping the first bit of each makes plain. */
    private static final String ORDER = """
            CREATE FUNCTION plain(k uuid) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
                SELECT set_byte(set_byte(uuid_send(k), 0, get_byte(uuid_send(k), 0) # 128), 8, get_byte(uuid_send(k), 8) # 128) $$;
            CREATE FUNCTION least_uuid(x uuid, y uuid) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
                SELECT CASE WHEN plain(x) < plain(y) THEN x ELSE y END $$;
            CREATE FUNCTION greatest_uuid(x uuid, y uuid) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
                SELECT CASE WHEN plain(x) < plain(y) THEN y ELSE x END $$;
            """;

    private static final String HUB = """
            WITH desk AS (INSERT INTO identity.identifiers (key, kind, scope, value, one_id, home, first_seen, last_seen, source_id,
                event_id) VALUES (md5('desk')::uuid, 'email', '', 'desk', 1, 1, now(), now(), 1, md5('e')::uuid))
            INSERT INTO identity.links (a, b, verified_first, verified_last, verified_count, claimed_count, first_at, source_id,
                event_id)
            SELECT least_uuid(x, md5('desk')::uuid), greatest_uuid(x, md5('desk')::uuid), now(), now(), 1, 0, now(), 1, md5('e')::uuid
            FROM (SELECT md5('user_id:' || n)::uuid AS x FROM generate_series(1, ?) n) AS users
            """;

    private SimulationBench() {}

    private static final class Names implements PersonalValues {
        @Override
        public UUID key(Identifier identifier) {
            return new UUID(0, identifier.hashCode());
        }

        @Override
        public byte[] seal(String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String open(byte[] sealed) {
            throw new UnsupportedOperationException();
        }
    }

    public static void main(String[] args) {
        int people = args.length == 0 ? 250_000 : Integer.parseInt(args[0]);
        TestDatabase database = TestDatabase.migrated("ingest", "identity");
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.execute(ORDER);
        jdbc.update(PEOPLE, people);
        jdbc.update(LINKS, people, people - 1);
        jdbc.execute("ANALYZE identity.identifiers; ANALYZE identity.links");
        StandardKinds kinds = new StandardKinds(jdbc);
        JdbcRuleSets rules = new JdbcRuleSets(jdbc, kinds, Clock.systemUTC());
        GraphSimulations simulations = new GraphSimulations(
                new GraphReader(jdbc, new Names()),
                kinds,
                rules,
                database.transactions(),
                Clock.systemUTC(),
                Runnable::run);
        RuleDocument draft = RuleDrafts.policy(rules.inForce().document(), Policy.LAST_WINS);
        print("the latest wins", simulations, draft);
        jdbc.update(HUB, 100_000);
        print(
                "one value of 100,000 people",
                simulations,
                RuleDrafts.change(draft, "email", RuleDrafts.genericAfter(1_000_000)));
        System.exit(0);
    }

    private static void print(String name, GraphSimulations simulations, RuleDocument draft) {
        simulations.start(draft, "bench");
        RuleSimulation ended = simulations.recent().getFirst();
        RuleEffects effects = Objects.requireNonNull(ended.effects(), String.valueOf(ended.error()));
        Duration took = Duration.between(ended.startedAt(), Objects.requireNonNull(ended.endedAt()));
        System.out.printf(
                Locale.ROOT,
                "%s: %,d identifiers, %,d links in %.1f s (%,d identifiers/s); %,d people, then %,d; %,d merges, %,d splits, %,d moves%n",
                name,
                effects.identifiers(),
                effects.links(),
                took.toMillis() / 1000.0,
                effects.identifiers() * 1000 / Math.max(1, took.toMillis()),
                effects.peopleBefore(),
                effects.peopleAfter(),
                effects.merges(),
                effects.splits(),
                effects.moves());
    }
}
