package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.KindRule;
import cdp.identity.ResolvingRules;
import cdp.identity.linking.Limit;
import cdp.identity.linking.LinkRule;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.Policy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One person's thousand stored identifiers read, locked and judged, from one end of a chain, the middle of a star and out of a
 * clique, beside reading the same rows by key. Prints, asserts nothing: run with {@code bench/run shapes}.
 */
class ShapesBench {
    private static final int NODES = 1_000;
    private static final int WARMING = 10;
    private static final int MEASURED = 21;

    private static final String PERSON = """
            INSERT INTO identity.persons (one_id, created_at, first_seen, last_seen, events) VALUES (1, now(), now(), now(), 1)
            """;

    private static final String IDENTIFIERS = """
            INSERT INTO identity.identifiers (key, kind, scope, value, one_id, home, first_seen, last_seen, source_id, event_id)
            SELECT lpad(to_hex(i), 32, '0')::uuid, 'free', '', 'v' || i, 1, 1, now(), now(), 1, gen_random_uuid()
            FROM generate_series(0, ? - 1) AS i
            """;

    private static final String LINKS = """
            INSERT INTO identity.links (a, b, verified_first, verified_last, verified_count, claimed_count, first_at, source_id, event_id)
            SELECT lpad(to_hex(i), 32, '0')::uuid, lpad(to_hex(j), 32, '0')::uuid, now(), now(), 1, 0, now(), 1, gen_random_uuid()
            FROM generate_series(0, ? - 1) AS i, LATERAL generate_series(i + 1, ? - 1) AS j WHERE %s
            """;

    private static final String LOOK_UP = """
            SELECT count(i.one_id), count(l.verified_count) FROM identity.identifiers i LEFT JOIN identity.links l ON l.a = i.key
            WHERE i.key = ANY(SELECT key FROM identity.identifiers WHERE one_id = 1)
            """;

    /** Which pairs of numbers are linked. */
    private static final Map<String, String> SHAPES = Map.of("chain", "j = i + 1", "star", "i = 0", "clique", "true");

    private static final ResolvingRules RULES = new ResolvingRules(
            new IdentityRules(Map.of("free", new KindRule(10, true, NODES, false))),
            new LinkRules(
                    Policy.KEEP_EXISTING,
                    Map.of("free", new LinkRule(10, true, Limit.NONE, NODES)),
                    new LinkRule(60, true, Limit.NONE, NODES),
                    NODES));

    @TempDir
    private Path data;

    @Test
    void settledBesideLookedUp() {
        for (String shape : List.of("chain", "star", "clique")) {
            try (Hop hop = new Hop(data.resolve(shape))) {
                hop.jdbc().update(PERSON);
                hop.jdbc().update(IDENTIFIERS, NODES);
                hop.jdbc().update(LINKS.formatted(SHAPES.get(shape)), NODES, NODES);
                hop.jdbc().execute("ANALYZE");
                measure(shape, hop);
            }
        }
    }

    /** As when an event mentions the identifier at one end. */
    private static List<Settler.Settled> settle(Hop hop) {
        Set<Long> locked = hop.bean(JdbcIdentityGraph.class).lock(Set.of(1L));
        return hop.bean(Settler.class).settle(List.of(new UUID(0, 0)), Map.of(), RULES, locked, true);
    }

    private static void measure(String shape, Hop hop) {
        double[] lookedUp = new double[MEASURED];
        double[] settled = new double[MEASURED];
        int people = 0;
        for (int i = -WARMING; i < MEASURED; i++) {
            long began = System.nanoTime();
            hop.jdbc().queryForList(LOOK_UP);
            long between = System.nanoTime();
            people = hop.inTransaction(() -> settle(hop)).size();
            long ended = System.nanoTime();
            if (i >= 0) {
                lookedUp[i] = (between - began) / 1e6;
                settled[i] = (ended - between) / 1e6;
            }
        }
        Arrays.sort(lookedUp);
        Arrays.sort(settled);
        System.out.printf(
                "BENCH %s of %,d stored identifiers settled (%d part): median %.1f ms, slowest %.1f ms, beside %.1f ms looking the rows up%n",
                shape, NODES, people, settled[MEASURED / 2], settled[MEASURED - 1], lookedUp[MEASURED / 2]);
    }
}
