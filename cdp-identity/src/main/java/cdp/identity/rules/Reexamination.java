package cdp.identity.rules;

import cdp.identity.RuleDocument;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.Standing;
import cdp.identity.rules.StoredApplications.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks everybody once and has looked at again whoever is not as the rules want it. What hangs together is found in one snapshot;
 * what is said of it is read when its turn comes, so that no snapshot is held for as long as the walk takes.
 */
final class Reexamination {
    private static final int IDENTIFIERS_AT_A_TIME = 5_000;
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(3);

    private static final String BEFORE_US = "SELECT pg_current_xact_id()::text";

    private static final String ENDED = "SELECT pg_snapshot_xmin(pg_current_snapshot()) > ?::xid8";

    private final Run run;
    private final RuleDocument document;
    private final JdbcTemplate jdbc;
    private final GraphReader reader;
    private final TransactionTemplate snapshot;
    private final StoredApplications applications;
    private final OrdersUnderWay orders;
    private long countedAt = System.nanoTime();

    Reexamination(
            Run run,
            RuleDocument document,
            JdbcTemplate jdbc,
            GraphReader reader,
            TransactionTemplate snapshot,
            StoredApplications applications,
            Function<Runnable, OrdersUnderWay> orders) {
        this.run = run;
        this.document = document;
        this.jdbc = jdbc;
        this.reader = reader;
        this.snapshot = snapshot;
        this.applications = applications;
        this.orders = orders.apply(this::goOn);
    }

    private record Everybody(StrongGraph graph, Set<UUID> blocked, Set<UUID> blockedByRules, Set<UUID> notOpen) {
        boolean isWorthALook(UUID alone) {
            return blocked.contains(alone) || notOpen.contains(alone);
        }
    }

    /** @throws StoredApplications.Ended when it was cancelled or replaced */
    void run() {
        letOthersEnd();
        LinkRules rules = document.linkRules();
        Everybody everybody = Objects.requireNonNull(snapshot.execute(status -> read()));
        applications.walk(run, everybody.graph().components());
        everybody.graph().pieces(IDENTIFIERS_AT_A_TIME, everybody::isWorthALook, piece -> {
            List<Remedy> remedies = new ArrayList<>();
            if (!piece.together().isEmpty()) {
                snapshot.executeWithoutResult(status -> remedies.addAll(remedies(everybody, piece, rules)));
            }
            Remedy.together(remedies).forEach(orders::send);
            applications.did(
                    run,
                    piece.together().size() + piece.alone(),
                    remedies.stream().mapToInt(Remedy::skipped).sum());
            goOn();
        });
        orders.drain();
        applications.count(run);
    }

    /** Whoever was at work when the rules came may have read the old ones; what they did has to be seen. */
    private void letOthersEnd() {
        String ours = jdbc.queryForObject(BEFORE_US, String.class);
        while (!Boolean.TRUE.equals(jdbc.queryForObject(ENDED, Boolean.class, ours))) {
            goOn();
            OrdersUnderWay.pause(Duration.ofMillis(50));
        }
    }

    /** Raises what ends it early. */
    private void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new OrdersUnderWay.Interrupted();
        }
        if (System.nanoTime() - countedAt > BETWEEN_COUNTS.toNanos()) {
            applications.count(run);
            countedAt = System.nanoTime();
        } else {
            applications.requireRunning(run);
        }
    }

    private Everybody read() {
        List<String> weak = Simulation.weakKinds(document);
        StrongGraph graph = new StrongGraph(reader.countIdentifiers(weak));
        reader.identifiers(weak, graph::add);
        reader.links(graph::connect);
        reader.ruledTogether(graph::connect);
        Set<UUID> notOpen = new HashSet<>();
        Belongings belongings = new Belongings(graph);
        reader.owners(weak, (key, owner, standing) -> {
            belongings.add(key, owner);
            if (standing != Standing.OPEN) {
                notOpen.add(key);
            }
        });
        graph.arrange();
        return new Everybody(graph, reader.blocked(document), reader.blockedByRules(), notOpen);
    }

    /** Puts together what one person has, whether links say so or not: it is judged as a whole, or not at all. */
    private static final class Belongings {
        private final StrongGraph graph;
        private @Nullable UUID former;
        private long formerOwner;

        private Belongings(StrongGraph graph) {
            this.graph = graph;
        }

        private void add(UUID key, long owner) {
            if (former != null && owner == formerOwner) {
                graph.connect(former, key);
            }
            former = key;
            formerOwner = owner;
        }
    }

    private List<Remedy> remedies(Everybody everybody, StrongGraph.Piece piece, LinkRules rules) {
        StoredPeople stored = StoredPeople.of(
                jdbc, piece.together().stream().flatMap(List::stream).toList());
        return reader.components(piece.together(), everybody.blockedByRules()).stream()
                .map(component -> Discrepancy.remedy(component, stored, rules, everybody.blocked()))
                .toList();
    }
}
