package cdp.identity.rules;

import cdp.identity.PersonalValues;
import cdp.identity.RuleApplication;
import cdp.identity.RuleSet;
import cdp.identity.RuleSets;
import cdp.identity.rules.StoredApplications.Ended;
import cdp.identity.rules.StoredApplications.Run;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares everybody with the rules in force and orders to look again at those who differ. Changes nobody itself: that is the
 * resolve hop's, which carries orders out among the events of the same road.
 */
public final class BackgroundRuleApplication implements RuleApplication {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRuleApplication.class);

    /** Held as long as one is at work; lost with its connection, and two at work order twice, which does no harm. */
    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtext('identity.rule_applications'))";

    private static final String GIVE = "SELECT pg_advisory_unlock(hashtext('identity.rule_applications'))";

    private final JdbcTemplate jdbc;
    private final GraphReader reader;
    private final RuleSets rules;
    private final StoredApplications applications;
    private final TransactionTemplate snapshot;
    private final ReviewRoad road;
    private final Clock clock;
    private final Executor background;

    /** @param background where {@link #resume} is run when there is something new */
    public BackgroundRuleApplication(
            JdbcTemplate jdbc,
            PersonalValues values,
            RuleSets rules,
            PlatformTransactionManager transactions,
            ReviewRoad road,
            Clock clock,
            Executor background) {
        this.jdbc = jdbc;
        this.reader = new GraphReader(jdbc, values);
        this.rules = rules;
        this.applications = new StoredApplications(jdbc, new TransactionTemplate(transactions), clock);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.road = road;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public void start() {
        applications.begin();
        background.execute(this::resume);
    }

    @Override
    public void cancel() {
        applications.cancel();
    }

    @Override
    public Progress progress() {
        return applications.newest().orElseGet(() -> nothingYet(rules.inForce().version()));
    }

    private static Progress nothingYet(int version) {
        return new Progress(State.IDLE, version, 0, 0, 0, 0, 0, null, null, 0, null, null);
    }

    /** Does what there is to do, unless another process is at it. To be called every now and then. */
    public void resume() {
        if (applications.isForgotten()) {
            applications.begin();
        }
        if (applications.running().isPresent()) {
            alone(() -> {
                for (Optional<Run> run = applications.running(); run.isPresent(); run = applications.running()) {
                    apply(run.get());
                }
            });
        }
    }

    private void alone(Runnable work) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            JdbcTemplate only = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            boolean taken = Boolean.TRUE.equals(only.queryForObject(TAKE, Boolean.class));
            if (taken) {
                try {
                    work.run();
                } finally {
                    only.queryForObject(GIVE, Boolean.class);
                }
            }
            return taken;
        });
    }

    private void apply(Run run) {
        RuleSet inForce = rules.inForce();
        if (inForce.version() != run.version()) {
            applications.begin();
            return;
        }
        try {
            new Reexamination(
                            run,
                            inForce.document(),
                            jdbc,
                            reader,
                            snapshot,
                            applications,
                            goOn -> new OrdersUnderWay(jdbc, road, clock, goOn))
                    .run();
            applications.end(run, "done", null);
        } catch (Ended ended) {
            LOG.info("{}", ended.getMessage());
        } catch (OrdersUnderWay.Interrupted stopping) {
            throw stopping;
        } catch (RuntimeException | OutOfMemoryError e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new OrdersUnderWay.Interrupted();
            }
            LOG.error("application {} of identity rules failed", run.id(), e);
            applications.end(run, "failed", String.valueOf(e.getMessage()));
        }
    }
}
