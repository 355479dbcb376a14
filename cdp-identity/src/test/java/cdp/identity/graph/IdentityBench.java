package cdp.identity.graph;

import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;

import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The resolve hop without the road and without what the profile keeps, beside looking up the same identifiers in the same
 * batches. Prints, asserts nothing: run with {@code bench/run identity}.
 */
class IdentityBench {
    private static final int PEOPLE = 200_000;
    private static final int BATCH = 5_000;
    private static final int WARMING = 8;
    private static final int MEASURED = 12;

    @TempDir
    private Path data;

    private final Random random = new Random(7);
    private int next = PEOPLE;

    private static Identifier memberNo(int person) {
        return member("M" + person);
    }

    private static Identifier number(int person) {
        return phone("+86138" + (10_000_000 + person));
    }

    /** Nineteen in twenty known, one in twenty-five new, one in a hundred brings two people together. */
    private List<Event> mixed() {
        List<Event> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            int dice = random.nextInt(100);
            int person = random.nextInt(PEOPLE);
            if (dice < 95) {
                batch.add(Events.of(memberNo(person), number(person)));
            } else if (dice < 99) {
                int fresh = next++;
                batch.add(Events.of(memberNo(fresh), number(fresh)));
            } else {
                batch.add(joining());
            }
        }
        return batch;
    }

    private int lonely;

    /** A member number and an address of two people who have nothing else in common yet. */
    private Event joining() {
        int pair = lonely++;
        return Events.of(memberNo(pair), new Identifier("email", "", "p" + pair + "@example.cn"));
    }

    @Test
    void resolvedBesideLookedUp() {
        try (Hop hop = new Hop(data)) {
            prepare(hop, PEOPLE, WARMING + MEASURED);
            List<List<Event>> batches = new ArrayList<>();
            for (int i = 0; i < WARMING + MEASURED; i++) {
                batches.add(mixed());
            }
            double lookedUp = 0;
            double resolved = 0;
            for (int i = 0; i < batches.size(); i++) {
                Set<UUID> keys = new HashSet<>();
                batches.get(i).forEach(event -> event.identifiers().forEach(one -> keys.add(hop.key(one))));
                long began = System.nanoTime();
                hop.bean(JdbcIdentityGraph.class).owners(keys);
                long between = System.nanoTime();
                hop.land(0, batches.get(i));
                long ended = System.nanoTime();
                if (i >= WARMING) {
                    lookedUp += between - began;
                    resolved += ended - between;
                }
            }
            double identifiers = 2.0 * BATCH * MEASURED;
            System.out.printf(
                    "BENCH identifiers resolved/s, 95%% known, 4%% new, 1%% merging: %,.0f beside %,.0f looked up, ratio %.2f (bar 20,000)%n",
                    identifiers / resolved * 1e9, identifiers / lookedUp * 1e9, lookedUp / resolved);
        }
    }

    @Test
    void mergedBesideLookedUp() {
        try (Hop hop = new Hop(data)) {
            int merges = 20_000;
            prepare(hop, merges, merges / BATCH * 100);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < merges; i++) {
                events.add(joining());
            }
            double lookedUp = 0;
            double merged = 0;
            int counted = 0;
            for (int from = 0; from < merges; from += 1_000) {
                List<Event> batch = events.subList(from, from + 1_000);
                Set<UUID> keys = new HashSet<>();
                batch.forEach(event -> event.identifiers().forEach(one -> keys.add(hop.key(one))));
                long began = System.nanoTime();
                hop.bean(JdbcIdentityGraph.class).owners(keys);
                long between = System.nanoTime();
                hop.land(0, batch);
                long ended = System.nanoTime();
                if (from >= merges / 4) {
                    lookedUp += between - began;
                    merged += ended - between;
                    counted += batch.size();
                }
            }
            long redirects = hop.jdbc().queryForObject("SELECT count(*) FROM identity.redirects", Long.class);
            System.out.printf(
                    "BENCH merges/s: %,.0f (%,d redirects) beside %,.0f pairs looked up, ratio %.3f (bar 2,000)%n",
                    counted / merged * 1e9, redirects, counted / lookedUp * 1e9, lookedUp / merged);
        }
    }

    /** Everybody has a member number and a telephone; and some addresses belong to people of their own. */
    private static void prepare(Hop hop, int people, int joiningBatches) {
        List<Event> batch = new ArrayList<>(BATCH);
        for (int person = 0; person < people; person++) {
            batch.add(Events.of(memberNo(person), number(person)));
            if (person < joiningBatches * BATCH / 100) {
                batch.add(Events.of(new Identifier("email", "", "p" + person + "@example.cn")));
            }
            if (batch.size() >= BATCH) {
                hop.land(0, batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            hop.land(0, batch);
        }
        hop.jdbc().execute("ANALYZE");
    }
}
