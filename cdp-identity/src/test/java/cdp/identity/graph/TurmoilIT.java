package cdp.identity.graph;

import static cdp.ingest.testing.Events.anonymous;
import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Event;
import cdp.ingest.HashedForms;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything at once: known and anonymous, public and trusted, hashes, shared devices and what people rule, in batches of any
 * size. Whatever comes out, every identifier belongs to somebody there is, and every OneID leads to one.
 */
class TurmoilIT {
    private static final int EVENTS = 240;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inBatches(long seed) {
        Random random = new Random(seed);
        try (Hop hop = new Hop(data)) {
            List<Event> events = events(hop, random);
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(40));
                hop.land(0, events.subList(from, to));
                from = to;
                assertThat(hop.faults()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void fromEightWorkers(long seed) throws Exception {
        Random random = new Random(seed);
        try (Hop hop = new Hop(data);
                ExecutorService workers = Executors.newFixedThreadPool(Hop.PARTITIONS)) {
            List<Event> events = events(hop, random);
            List<Callable<Void>> work = new ArrayList<>();
            for (int worker = 0; worker < Hop.PARTITIONS; worker++) {
                int partition = worker;
                int share = EVENTS / Hop.PARTITIONS;
                work.add(() -> {
                    for (int from = partition * share; from < (partition + 1) * share; from += 6) {
                        hop.land(partition, events.subList(from, from + 6));
                    }
                    return null;
                });
            }
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
            assertThat(hop.faults()).isEmpty();
        }
    }

    private static List<Event> events(Hop hop, Random random) {
        DecisionEvents rulings = new DecisionEvents(hop);
        List<Event> events = new ArrayList<>();
        while (events.size() < EVENTS) {
            events.add(random.nextInt(12) == 0 ? ruling(rulings, random) : seen(random));
        }
        return events;
    }

    private static Event seen(Random random) {
        List<Identifier> identifiers = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            identifiers.add(strong(random));
        }
        if (random.nextInt(3) == 0) {
            identifiers.add(strong(random));
        }
        if (identifiers.isEmpty() || random.nextInt(3) == 0) {
            identifiers.add(anonymous("c" + random.nextInt(8)));
        }
        if (random.nextInt(5) == 0) {
            identifiers.add(new Identifier("device_id", "", "d" + random.nextInt(5)));
        }
        return Events.of(
                random.nextInt(4) == 0 ? Trust.PUBLIC : Trust.SERVER,
                "page_viewed",
                JsonDoc.EMPTY,
                JsonDoc.EMPTY,
                Events.NOW.minus(Duration.ofMinutes(random.nextInt(600))),
                identifiers.stream().distinct().toArray(Identifier[]::new));
    }

    private static Identifier strong(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> member("m" + random.nextInt(8));
            case 1 -> new Identifier("email", "", "e" + random.nextInt(8) + "@example.cn");
            case 2 -> number(random);
            default -> HashedForms.of(number(random)).getFirst();
        };
    }

    private static Identifier number(Random random) {
        return phone("+861381234662" + random.nextInt(8));
    }

    private static Event ruling(DecisionEvents rulings, Random random) {
        Identifier one = strong(random);
        Identifier other = strong(random);
        return switch (one.equals(other) ? 2 + random.nextInt(3) : random.nextInt(5)) {
            case 0 -> rulings.together(one, other);
            case 1 -> rulings.apart(one, other);
            case 2 -> rulings.block(one);
            case 3 -> rulings.unblock(one);
            default -> rulings.review(one);
        };
    }
}
