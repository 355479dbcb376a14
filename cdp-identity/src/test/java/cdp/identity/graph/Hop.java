package cdp.identity.graph;

import cdp.identity.IdentityProperties;
import cdp.identity.RawPosition;
import cdp.identity.Regroup;
import cdp.identity.RuleSets;
import cdp.identity.linking.Decision;
import cdp.identity.linking.Link;
import cdp.identity.linking.LinkSolver;
import cdp.identity.linking.Node;
import cdp.identity.linking.Pairing;
import cdp.identity.linking.Standing;
import cdp.identity.vault.Vault;
import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.EventId;
import cdp.ingest.HashedForms;
import cdp.ingest.Identifier;
import cdp.ingest.testing.Events;
import cdp.ingest.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The resolve hop on real tables, without the road: a test lands batches and asks who is who. */
final class Hop implements AutoCloseable {
    static final int PARTITIONS = 8;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestDatabase database = TestDatabase.migrated("ingest", "identity");
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final TransactionTemplate transactions = new TransactionTemplate(database.transactions());
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    private final KeptEvents kept = new KeptEvents(jdbc);

    Hop(Path data) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("cdp.data-dir", data.toString())));
        context.registerBean(Clock.class, () -> Clock.fixed(Events.NOW, ZoneOffset.UTC));
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, database::transactions);
        context.registerBean(
                IdentityProperties.class, () -> new IdentityProperties("", PARTITIONS, 1, 5000, Duration.ofDays(30)));
        context.registerBean(KeptEvents.class, () -> kept);
        context.register(
                JdbcIdentityGraph.class,
                LandedEvents.class,
                LandedWeeks.class,
                KnownMessages.class,
                LinkLedger.class,
                Orders.class,
                HashedNames.class,
                Disturbances.class,
                Hands.class,
                Retracing.class,
                ComponentReader.class,
                SettlementTables.class,
                Judgements.class,
                Settler.class,
                Settlement.class,
                Deciding.class,
                Merging.class,
                StreamPositions.class,
                Hearing.class,
                Filing.class,
                ResolveTransaction.class);
        context.scan("cdp.identity.vault", "cdp.identity.lookup", "cdp.identity.rules");
        context.refresh();
        bean(LandedWeeks.class).makeRoom(List.of(Events.NOW));
        bean(KnownMessages.class).take(Set.of(0, 1, 2, 3, 4, 5, 6, 7));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            bean(StreamPositions.class).find("cdp.events", partition);
            next.put(partition, 0L);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    void land(Event... events) {
        land(0, List.of(events));
    }

    /** One batch, tried again as the product does when others are in the way. */
    ResolveTransaction.Outcome land(int partition, List<Event> events) {
        long from = next.getOrDefault(partition, 0L);
        List<RawEvent> raw = new ArrayList<>();
        for (Event event : events) {
            raw.add(new RawEvent(
                    new RawPosition(partition, from + raw.size()), Events.NOW, EventCodec.encode(event), event));
        }
        Map<Integer, ResolveTransaction.Advance> advance =
                Map.of(partition, new ResolveTransaction.Advance(from, from + events.size()));
        for (int attempt = 1; ; attempt++) {
            try {
                boolean alone = attempt > 1;
                ResolveTransaction.Outcome outcome = transactions.execute(
                        status -> bean(ResolveTransaction.class).run(raw, advance, alone));
                next.put(partition, from + events.size());
                bean(KnownMessages.class).remember(outcome.batch().events());
                return outcome;
            } catch (ResolveConflict | PessimisticLockingFailureException | DuplicateKeyException contended) {
                if (attempt == 12) {
                    throw contended;
                }
                Thread.onSpinWait();
            }
        }
    }

    UUID key(Identifier identifier) {
        return bean(Vault.class).key(identifier);
    }

    long personOf(Identifier identifier) {
        return jdbc.queryForObject(
                "SELECT one_id FROM identity.identifiers WHERE key = ?", Long.class, key(identifier));
    }

    /** The people, each as its strong identifiers. */
    Set<Set<UUID>> people() {
        Map<Long, Set<UUID>> people = new HashMap<>();
        jdbc.query(
                "SELECT i.one_id, i.key FROM identity.identifiers i JOIN identity.identifier_kinds k USING (kind) WHERE k.strong",
                row -> {
                    people.computeIfAbsent(row.getLong(1), first -> new TreeSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return Set.copyOf(people.values());
    }

    /** The pure engine's people of all the events at once; a value and its hash are one. */
    Set<Set<UUID>> solved(List<Event> events) {
        RuleSets rules = bean(RuleSets.class);
        Map<UUID, Node> nodes = new HashMap<>();
        Map<List<UUID>, Link> links = new HashMap<>();
        Set<Identifier> told = new HashSet<>();
        Map<EventId, Event> once = new HashMap<>();
        events.forEach(event -> once.put(event.id(), event));
        for (Event event : once.values()) {
            Mention mention = bean(Hearing.class).mention(event, new RawPosition(0, 0), rules.identityRules());
            told.addAll(event.identifiers());
            for (Mention.Claim claim : mention.claims()) {
                boolean named = mention.isTrusted()
                        || claim.key().equals(mention.strong().getFirst());
                nodes.merge(
                        claim.key(),
                        new Node(
                                claim.key(),
                                claim.identifier().kind(),
                                claim.identifier().scope(),
                                named,
                                Standing.OPEN),
                        (known, again) -> again.named() ? known.thatNamed() : known);
            }
            for (Link link : Pairing.linksBetween(mention.strong(), event.occurredAt(), mention.isTrusted())) {
                links.merge(List.of(link.a(), link.b()), link, Link::and);
            }
        }
        List<Decision> hashes = told.stream()
                .flatMap(plain -> HashedForms.of(plain).stream()
                        .filter(told::contains)
                        .map(hash -> new Decision(key(plain), key(hash), Decision.Ruling.TOGETHER, Instant.EPOCH)))
                .toList();
        return LinkSolver.solve(nodes.values(), List.copyOf(links.values()), hashes, rules.linkRules())
                .groups()
                .stream()
                .map(TreeSet::new)
                .collect(Collectors.toSet());
    }

    /** What must hold of the tables whatever happened. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        check(faults, "an identifier of nobody", """
                SELECT i.one_id FROM identity.identifiers i LEFT JOIN identity.persons p USING (one_id)
                WHERE p.one_id IS NULL""");
        check(faults, "a redirect to nobody", """
                SELECT r.loser FROM identity.redirects r LEFT JOIN identity.persons p ON p.one_id = r.winner
                WHERE p.one_id IS NULL""");
        check(faults, "a younger person who won", "SELECT loser FROM identity.redirects WHERE loser < winner");
        check(faults, "a person who is also somebody else", """
                SELECT loser FROM identity.redirects JOIN identity.persons ON one_id = loser""");
        check(faults, "a home that leads elsewhere", """
                SELECT i.home FROM identity.identifiers i JOIN identity.identifier_kinds k USING (kind)
                LEFT JOIN identity.redirects r ON r.loser = i.home
                WHERE k.strong AND coalesce(r.winner, i.home) <> i.one_id""");
        return faults;
    }

    private void check(List<String> faults, String what, String query) {
        List<Long> found = jdbc.queryForList(query, Long.class);
        if (!found.isEmpty()) {
            faults.add(what + ": " + found.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    /** What was told to those who keep events. */
    List<Regroup> regroups() {
        return kept.regroups();
    }

    /** By event, the person it is kept with. */
    Map<UUID, Long> personByEvent() {
        Map<UUID, Long> people = new HashMap<>();
        jdbc.query(
                "SELECT e.event_id, coalesce(r.winner, e.one_id) FROM kept e LEFT JOIN identity.redirects r ON r.loser = e.one_id",
                row -> {
                    people.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return people;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
