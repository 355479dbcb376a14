package cdp.identity.rules;

import cdp.identity.PersonalValues;
import cdp.identity.RuleDocument;
import cdp.identity.RuleSet;
import cdp.identity.RuleSets;
import cdp.identity.RuleSimulation;
import cdp.identity.RuleSimulation.State;
import cdp.identity.RuleSimulations;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs simulations over one snapshot of the graph each. */
@Component
class GraphSimulations implements RuleSimulations {
    private static final Logger LOG = LoggerFactory.getLogger(GraphSimulations.class);
    private static final int KEPT = 10;

    private final GraphReader reader;
    private final StandardKinds kinds;
    private final RuleSets rules;
    private final TransactionTemplate snapshot;
    private final Clock clock;
    private final Executor background;
    private final Deque<SimulationProgress> newestFirst = new ArrayDeque<>();

    @Autowired
    GraphSimulations(
            JdbcTemplate jdbc,
            PersonalValues values,
            StandardKinds kinds,
            RuleSets rules,
            PlatformTransactionManager transactions,
            Clock clock) {
        this(
                new GraphReader(jdbc, values),
                kinds,
                rules,
                transactions,
                clock,
                run -> Thread.ofPlatform().name("rule-simulation").daemon().start(run));
    }

    GraphSimulations(
            GraphReader reader,
            StandardKinds kinds,
            RuleSets rules,
            PlatformTransactionManager transactions,
            Clock clock,
            Executor background) {
        this.reader = reader;
        this.kinds = kinds;
        this.rules = rules;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.clock = clock;
        this.background = background;
    }

    @Override
    public RuleSimulation start(RuleDocument draft, String by) {
        RuleCheck.require(draft);
        RuleSet inForce = rules.inForce();
        SimulationProgress progress = new SimulationProgress(kinds.complete(draft), inForce.version(), by, clock);
        begin(progress);
        background.execute(() -> run(inForce.document(), progress));
        return progress.now();
    }

    private synchronized void begin(SimulationProgress progress) {
        newestFirst.stream().filter(SimulationProgress::isRunning).findFirst().ifPresent(running -> {
            throw new SimulationRunning(running.id());
        });
        newestFirst.addFirst(progress);
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    private void run(RuleDocument inForce, SimulationProgress progress) {
        try {
            Simulation simulation = new Simulation(reader, inForce, progress.draft(), progress);
            progress.end(State.DONE, snapshot.execute(status -> simulation.run()), null);
        } catch (SimulationProgress.Cancelled cancelled) {
            progress.end(State.CANCELLED, null, null);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("simulation {} of identity rules failed", progress.id(), e);
            progress.end(State.FAILED, null, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized Optional<RuleSimulation> find(UUID id) {
        return held(id).map(SimulationProgress::now);
    }

    @Override
    public synchronized List<RuleSimulation> recent() {
        return newestFirst.stream().map(SimulationProgress::now).toList();
    }

    @Override
    public synchronized void cancel(UUID id) {
        held(id).ifPresent(SimulationProgress::cancel);
    }

    private Optional<SimulationProgress> held(UUID id) {
        return newestFirst.stream().filter(progress -> progress.id().equals(id)).findFirst();
    }
}
