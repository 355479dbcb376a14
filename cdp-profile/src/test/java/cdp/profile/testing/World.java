package cdp.profile.testing;

import cdp.identity.IdentifierSearch;
import cdp.identity.IdentityProperties;
import cdp.identity.IdentityTopics;
import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.identity.RawPosition;
import cdp.identity.Regroup;
import cdp.identity.ResolvedBatch;
import cdp.identity.ResolvedCodec;
import cdp.identity.ResolvedEvent;
import cdp.identity.ResolvedEvents;
import cdp.identity.vault.Vault;
import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.Identifier;
import cdp.ingest.testing.SettableClock;
import cdp.ingest.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lands events and merges as the resolve hop does, one transaction each, and tells of them as it does. Who somebody is, the
 * test says.
 */
public final class World implements AutoCloseable {
    public static final int SHARDS = 4;
    private static final int RAW_PARTITIONS = 3;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T06:20:00Z"));
    private final Map<Integer, List<ConsumerRecord<byte[], byte[]>>> road = new TreeMap<>();
    private final long[] nextRaw = new long[RAW_PARTITIONS];
    private final JdbcTemplate jdbc;

    public World(Path data) {
        this(data, TestDatabase.migrated("ingest", "identity", "profile"));
    }

    /** @param database with the tables of modules downstream as well */
    public World(Path data, TestDatabase database) {
        jdbc = new JdbcTemplate(database.dataSource());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("cdp.data-dir", data.toString())));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, database::transactions);
        context.registerBean(
                IdentityProperties.class, () -> new IdentityProperties("", SHARDS, 1, 5000, Duration.ofDays(30)));
        context.scan(
                "cdp.identity.vault",
                "cdp.identity.lookup",
                "cdp.identity.rules",
                "cdp.profile.store",
                "cdp.profile.consent");
        context.refresh();
        for (int shard = 0; shard < SHARDS; shard++) {
            road.put(shard, new ArrayList<>());
        }
    }

    public SettableClock clock() {
        return clock;
    }

    public Persons persons() {
        return context.getBean(Persons.class);
    }

    public IdentifierSearch search() {
        return context.getBean(IdentifierSearch.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** What was told on a shard so far. */
    public List<ConsumerRecord<byte[], byte[]>> told(int shard) {
        return List.copyOf(road.get(shard));
    }

    public Map<Integer, Long> end() {
        Map<Integer, Long> end = new TreeMap<>();
        road.forEach((shard, messages) -> end.put(shard, (long) messages.size()));
        return end;
    }

    /** The number of a new person, who comes to be with the first event. */
    public OneId person() {
        return new OneId(jdbc.queryForObject("SELECT nextval('identity.one_ids')", Long.class));
    }

    private void beginToBe(OneId person) {
        jdbc.update(
                "INSERT INTO identity.persons VALUES (?, now(), ?, ?, 0) ON CONFLICT DO NOTHING",
                person.value(),
                Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")),
                Timestamp.from(Instant.EPOCH));
    }

    /** Lands the event on the person and tells of it. */
    public ConsumerRecord<byte[], byte[]> land(OneId person, Event event) {
        RawPosition position = nextPosition();
        ResolvedEvent resolved = resolved(person, event, position);
        transactionally(() -> {
            beginToBe(person);
            jdbc.update("""
                    UPDATE identity.persons SET first_seen = least(first_seen, ?), last_seen = greatest(last_seen, ?),
                        events = events + 1 WHERE one_id = ?
                    """, Timestamp.from(event.occurredAt()), Timestamp.from(event.occurredAt()), person.value());
            event.identifiers().forEach(identifier -> hold(person, identifier, event));
            store(new ResolvedBatch(List.of(resolved), List.of()));
        });
        return tell(person, ResolvedCodec.landed(position, person, EventCodec.encode(event), List.of(), null));
    }

    private ResolvedEvent resolved(OneId person, Event event, RawPosition position) {
        Vault vault = bean(Vault.class);
        return new ResolvedEvent(
                person,
                event,
                position,
                event.identifiers().stream().map(vault::key).toList());
    }

    private void store(ResolvedBatch batch) {
        List<Event> events = batch.events().stream().map(ResolvedEvent::event).toList();
        context.getBeansOfType(ResolvedEvents.class).values().forEach(one -> one.prepare(events));
        context.getBeansOfType(ResolvedEvents.class).values().forEach(one -> one.store(batch));
    }

    private void hold(OneId person, Identifier identifier, Event event) {
        boolean personal =
                identifier.kind().equals("phone") || identifier.kind().equals("email");
        Vault vault = bean(Vault.class);
        String value = identifier.value();
        jdbc.update(
                """
                INSERT INTO identity.identifiers (key, kind, scope, value, sealed, suffix, one_id, home, first_seen, last_seen,
                    source_id, event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                vault.key(identifier),
                identifier.kind(),
                identifier.scope(),
                personal ? null : value,
                personal ? vault.seal(value) : null,
                identifier.kind().equals("phone") ? vault.suffix(value.substring(value.length() - 4)) : null,
                person.value(),
                person.value(),
                Timestamp.from(event.occurredAt()),
                Timestamp.from(event.occurredAt()),
                event.source().value(),
                event.id().value());
    }

    /** Makes the loser the winner, by an event of the winner's, and tells of it as the publisher does: events first. */
    public void merge(OneId winner, OneId loser, Event evidence) {
        RawPosition position = nextPosition();
        Merge merge = new Merge(winner, loser, clock.instant(), evidence.id(), evidence.source(), position);
        transactionally(() -> {
            beginToBe(winner);
            beginToBe(loser);
            jdbc.update(
                    "INSERT INTO identity.redirects VALUES (?, ?, ?, ?, ?, ?, ?)",
                    loser.value(),
                    winner.value(),
                    Timestamp.from(merge.at()),
                    evidence.id().value(),
                    evidence.source().value(),
                    position.partition(),
                    position.offset());
            jdbc.update("UPDATE identity.redirects SET winner = ? WHERE winner = ?", winner.value(), loser.value());
            jdbc.update("UPDATE identity.identifiers SET one_id = ? WHERE one_id = ?", winner.value(), loser.value());
            jdbc.update(
                    """
                    WITH gone AS (DELETE FROM identity.persons WHERE one_id = ? RETURNING *)
                    UPDATE identity.persons p SET first_seen = least(p.first_seen, gone.first_seen, ?),
                        last_seen = greatest(p.last_seen, gone.last_seen, ?), events = p.events + gone.events + 1
                    FROM gone WHERE p.one_id = ?
                    """,
                    loser.value(),
                    Timestamp.from(evidence.occurredAt()),
                    Timestamp.from(evidence.occurredAt()),
                    winner.value());
            store(new ResolvedBatch(List.of(resolved(winner, evidence, position)), List.of(merge)));
        });
        tell(winner, ResolvedCodec.landed(position, winner, EventCodec.encode(evidence), List.of(loser), null));
        tell(loser, ResolvedCodec.mergedAway(position, loser, winner));
    }

    /**
     * Divides people anew as the resolve hop does when somebody is split, or joined again after that, and tells each of them.
     *
     * @param owners whose each identifier is from now on
     * @param targets by every OneID concerned, the person it stands for from now on
     */
    public void divide(Map<Identifier, OneId> owners, Map<OneId, OneId> targets) {
        RawPosition position = nextPosition();
        Map<UUID, OneId> byKey = new HashMap<>();
        owners.forEach((identifier, person) -> byKey.put(bean(Vault.class).key(identifier), person));
        transactionally(() -> {
            targets.values().forEach(this::beginToBe);
            targets.forEach((oneId, person) -> redirect(oneId, person, position));
            byKey.forEach((key, person) ->
                    jdbc.update("UPDATE identity.identifiers SET one_id = ? WHERE key = ?", person.value(), key));
            Regroup regroup = new Regroup(byKey, targets);
            context.getBeanProvider(ResolvedEvents.class)
                    .orderedStream()
                    .forEach(store -> store.regroup(regroup).forEach(this::count));
        });
        targets.keySet().forEach(person -> tell(person, ResolvedCodec.regrouped(position, person, targets.keySet())));
    }

    private void redirect(OneId oneId, OneId person, RawPosition position) {
        jdbc.update("DELETE FROM identity.redirects WHERE loser = ?", oneId.value());
        if (!oneId.equals(person)) {
            jdbc.update("DELETE FROM identity.persons WHERE one_id = ?", oneId.value());
            jdbc.update(
                    "INSERT INTO identity.redirects VALUES (?, ?, ?, gen_random_uuid(), 1, ?, ?)",
                    oneId.value(),
                    person.value(),
                    Timestamp.from(clock.instant()),
                    position.partition(),
                    position.offset());
        }
    }

    private void count(OneId person, Regroup.Tally tally) {
        jdbc.update(
                """
                UPDATE identity.persons SET events = ?, first_seen = coalesce(?, first_seen), last_seen = coalesce(?, last_seen)
                WHERE one_id = ?
                """,
                tally.events(),
                tally.first() == null ? null : Timestamp.from(tally.first()),
                tally.last() == null ? null : Timestamp.from(tally.last()),
                person.value());
    }

    /** Tells something again, on the shard of whoever the person is now. */
    public void tellAgain(OneId person, ConsumerRecord<byte[], byte[]> record) {
        tell(person, record.value());
    }

    public ConsumerRecord<byte[], byte[]> tell(OneId person, byte[] message) {
        int shard = person.shard(SHARDS);
        List<ConsumerRecord<byte[], byte[]>> messages = road.get(shard);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                IdentityTopics.RESOLVED,
                shard,
                messages.size(),
                clock.instant().toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                message.length,
                null,
                message,
                new RecordHeaders(),
                Optional.empty());
        messages.add(record);
        return record;
    }

    private RawPosition nextPosition() {
        int partition = (int) (nextRaw[0] + nextRaw[1] + nextRaw[2]) % RAW_PARTITIONS;
        return new RawPosition(partition, nextRaw[partition]++);
    }

    private void transactionally(Runnable work) {
        new TransactionTemplate(transactions()).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }
}
