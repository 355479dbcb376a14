package cdp.profile.projection;

import cdp.ingest.LogBounds;
import cdp.profile.Projection.Rebuild;
import cdp.profile.store.EventArchive;
import cdp.profile.store.StoredProfiles;
import cdp.profile.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The projection of a {@link World}, fed by hand. */
final class ProjectionFixture {
    static final ProjectionProperties PROPERTIES =
            new ProjectionProperties("512MB", 2, 2, Duration.ofSeconds(30), 1000, false);

    private final World world;
    private final Path path;
    private final FakeSwitch feeding = new FakeSwitch();
    private ColumnarStore store;
    private ProjectStream stream;
    private ProjectionRebuild rebuild;
    private Freshness freshness;

    /** The road of the world, of which the oldest part may have been thrown away. */
    final Map<Integer, Long> first = new TreeMap<>();

    ProjectionFixture(World world, Path path) {
        this.world = world;
        this.path = path;
        open();
    }

    void open() {
        store = new ColumnarStore(PROPERTIES, path);
        LogBounds log = new LogBounds() {
            @Override
            public Map<Integer, Long> first(String topic) {
                return Map.copyOf(first);
            }

            @Override
            public Map<Integer, Long> end(String topic) {
                return world.end();
            }
        };
        PeopleReader people = new PeopleReader(world.persons(), world.bean(StoredProfiles.class));
        freshness = new Freshness(log, store, world.clock());
        rebuild = new ProjectionRebuild(
                store,
                log,
                world.bean(EventArchive.class),
                people,
                world.persons(),
                world.transactions(),
                PROPERTIES,
                feeding,
                world.clock());
        stream = new ProjectStream(store, people, world.persons(), freshness, rebuild, world.bean(EventArchive.class));
        store.open();
    }

    private static final class FakeSwitch implements StreamSwitch {
        private volatile boolean on = true;

        @Override
        public void start() {
            on = true;
        }

        @Override
        public void stop() {
            on = false;
        }

        @Override
        public boolean isOn() {
            return on;
        }
    }

    ColumnarStore store() {
        return store;
    }

    ProjectStream stream() {
        return stream;
    }

    ProjectionRebuild rebuild() {
        return rebuild;
    }

    DuckAnalytics analytics() {
        return new DuckAnalytics(store, freshness, world.clock(), world.persons());
    }

    DuckCohorts cohorts() {
        return new DuckCohorts(store, freshness);
    }

    void reopen() {
        store.close();
        open();
    }

    /** Everything told and not yet stored, in polls of random sizes with the shards mixed. */
    void catchUp(Random random) {
        boolean more = true;
        while (more) {
            List<ConsumerRecord<byte[], byte[]>> poll = new ArrayList<>();
            List<Integer> shards = new ArrayList<>(world.end().keySet());
            Collections.shuffle(shards, random);
            for (int shard : shards) {
                List<ConsumerRecord<byte[], byte[]>> told = world.told(shard);
                int from = store.next().getOrDefault(shard, 0L).intValue();
                poll.addAll(told.subList(from, Math.min(told.size(), from + random.nextInt(1, 9))));
            }
            more = !poll.isEmpty();
            if (more) {
                stream.project(poll);
            }
        }
    }

    void catchUp() {
        catchUp(new Random(1));
    }

    void rebuildAndWait() {
        rebuild.start("a test asks");
        awaitRebuild();
    }

    void awaitRebuild() {
        Instant giveUp = Instant.now().plusSeconds(60);
        while (rebuild.progress().phase() == Rebuild.Phase.RUNNING
                && Instant.now().isBefore(giveUp)) {
            Thread.onSpinWait();
        }
        if (rebuild.progress().phase() != Rebuild.Phase.IDLE) {
            throw new AssertionError("the rebuild ended as " + rebuild.progress());
        }
    }

    /** Every row of every table that answers questions, as text, in an order of its own. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String select : List.of(
                """
                SELECT 'event', one_id, event_id, source_id, name, occurred_at, received_at, CAST(props AS JSON), amount,
                    currency, order_id, import_id, raw_partition, raw_offset FROM events
                """,
                "SELECT 'person', one_id, CAST(attrs AS JSON), name, list_sort(kinds), first_seen, last_seen, events FROM profiles",
                "SELECT 'redirect', loser, winner FROM redirects")) {
            rows.addAll(store.read(jdbc -> jdbc.query(select, (row, number) -> {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append(" | ");
                }
                return text.toString();
            })));
        }
        Collections.sort(rows);
        return rows;
    }
}
