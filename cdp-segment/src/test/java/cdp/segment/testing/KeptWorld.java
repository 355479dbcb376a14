package cdp.segment.testing;

import cdp.identity.IdentityProperties;
import cdp.identity.OneId;
import cdp.identity.Person;
import cdp.identity.Persons;
import cdp.ingest.testing.TestDatabase;
import cdp.profile.Cohorts;
import cdp.profile.Histories;
import cdp.profile.ParameterizedSql;
import cdp.profile.projection.ProjectedWorld;
import cdp.profile.testing.World;
import cdp.segment.Eligibility;
import cdp.segment.Memberships;
import cdp.segment.Recounts;
import cdp.segment.SegmentId;
import cdp.segment.SegmentProperties;
import cdp.segment.computation.Computing;
import cdp.segment.condition.Condition;
import cdp.segment.condition.ConditionCodec;
import cdp.segment.keeping.MembershipLog;
import cdp.segment.keeping.MembershipPublisher;
import cdp.segment.stream.Streaming;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;

/** A world whose memberships are kept: real tables, a real projection, the stream turned by hand. */
public final class KeptWorld implements AutoCloseable {
    private final World world;
    private final ProjectedWorld projected;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final InMemoryMembershipLog log = new InMemoryMembershipLog();
    private final long[] read = new long[World.SHARDS];
    private final Random random = new Random(7);
    private Runnable whileAsked = () -> {};

    public KeptWorld(Path directory) {
        world = new World(directory, TestDatabase.migrated("ingest", "identity", "profile", "segment"));
        projected = new ProjectedWorld(world, directory);
        context.registerBean(Clock.class, world::clock);
        context.registerBean(JdbcTemplate.class, world::jdbc);
        context.registerBean(PlatformTransactionManager.class, world::transactions);
        context.registerBean(IdentityProperties.class, () -> world.bean(IdentityProperties.class));
        context.registerBean(Histories.class, () -> world.bean(Histories.class));
        context.registerBean(Persons.class, () -> world.bean(Persons.class));
        context.registerBean(Cohorts.class, InterruptedCohorts::new);
        context.registerBean(MembershipLog.class, () -> log);
        context.registerBean(
                SegmentProperties.class,
                () -> new SegmentProperties(1, 100, Duration.ofMillis(10), Duration.ofSeconds(30)));
        Streaming.road(context, shard -> 0, shard -> world.end().get(shard).intValue());
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(
                ".*\\.(Kafka|Jpa|Projected)\\w+|.*\\.SegmentStream|.*(Round|Descriptions|Explanations)")));
        scanner.scan(
                "cdp.segment.catalog",
                "cdp.segment.eligibility",
                "cdp.segment.membership",
                "cdp.segment.keeping",
                "cdp.segment.stream",
                "cdp.segment.computation");
        context.refresh();
    }

    /** The projection, in the middle of whose answers something may happen. */
    private final class InterruptedCohorts implements Cohorts {
        @Override
        public <T> List<T> ask(ParameterizedSql question, RowMapper<T> row) {
            return projected.cohorts().ask(question, row);
        }

        @Override
        public void each(ParameterizedSql question, Duration patience, RowCallbackHandler row) {
            projected.cohorts().each(question, patience, row);
            whileAsked.run();
        }

        @Override
        public Map<Integer, Long> next() {
            projected.catchUp();
            return projected.cohorts().next();
        }

        @Override
        public Instant asOf() {
            return projected.cohorts().asOf();
        }
    }

    public World world() {
        return world;
    }

    public InMemoryMembershipLog log() {
        return log;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public BeanFactory beans() {
        return context;
    }

    /** What happens once the projection has answered and before the answer is applied. */
    public void whileAsked(Runnable happening) {
        whileAsked = happening;
    }

    /** Puts a definition in force, as publishing does, without computing it. */
    public void define(long id, Condition definition) {
        world.jdbc()
                .update("""
                INSERT INTO segment.segments (id, name, description, status, version, draft, definition, created_by,
                    updated_by, created_at, updated_at, published_at)
                VALUES (?, ?, '', 'active', 1, ?, ?, 't', 't', now(), now(), now())
                ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, version = segments.version + 1
                """, id, "segment " + id, ConditionCodec.encode(definition), ConditionCodec.encode(definition));
    }

    public void archive(long id) {
        world.jdbc().update("UPDATE segment.segments SET status = 'archived' WHERE id = ?", id);
    }

    public void compute(long id) {
        bean(Recounts.class).start(new SegmentId(id));
        while (Computing.runNext(context)) {
            // until none waits
        }
    }

    /** Evaluates everything told, in polls of random sizes with the shards mixed, and publishes. */
    public void stream() {
        boolean more = true;
        while (more) {
            List<ConsumerRecord<byte[], byte[]>> poll = poll();
            more = !poll.isEmpty();
            Streaming.evaluate(context, poll).forEach(bean(MembershipPublisher.class)::publish);
        }
    }

    /** The next few messages, read by one who takes no note of what was done with them. */
    public List<ConsumerRecord<byte[], byte[]>> poll() {
        List<ConsumerRecord<byte[], byte[]>> poll = new ArrayList<>();
        for (int shard = 0; shard < World.SHARDS; shard++) {
            List<ConsumerRecord<byte[], byte[]>> told = world.told(shard);
            int from = (int) read[shard];
            int to = Math.min(told.size(), from + 1 + random.nextInt(20));
            if (from < to) {
                poll.addAll(told.subList(from, to));
                read[shard] = to;
            }
        }
        return poll;
    }

    /** Reads the road from its beginning, as after a restart without any memory. */
    public void readAgainFromTheBeginning() {
        Arrays.fill(read, 0);
        stream();
    }

    public void lookAtTheTime() {
        Streaming.lookAtTheTime(context);
        bean(MembershipPublisher.class).publishLeftOvers();
    }

    public Set<OneId> members(long segment) {
        Set<OneId> members = new TreeSet<>();
        bean(Memberships.class)
                .members(new SegmentId(segment), 0, 100_000)
                .forEach(member -> members.add(member.person()));
        return members;
    }

    /** Everybody a condition holds for now, person by person. */
    public Set<OneId> truth(Condition condition) {
        List<OneId> everybody =
                world.persons().after(0, 100_000).stream().map(Person::id).toList();
        Set<OneId> members = new TreeSet<>();
        bean(Eligibility.class)
                .check(condition, everybody, world.clock().instant())
                .forEach((person, answer) -> {
                    if (answer.holds()) {
                        members.add(person);
                    }
                });
        return members;
    }

    @Override
    public void close() {
        context.close();
        projected.close();
        world.close();
    }
}
