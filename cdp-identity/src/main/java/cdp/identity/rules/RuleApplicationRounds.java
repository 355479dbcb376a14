package cdp.identity.rules;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread rules are applied on. Looks every now and then whether another process left one unfinished. */
final class RuleApplicationRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RuleApplicationRounds.class);
    private static final int SECONDS_BETWEEN = 15;

    private final BackgroundRuleApplication application;
    private volatile @Nullable ScheduledExecutorService thread;

    RuleApplicationRounds(Function<Executor, BackgroundRuleApplication> application) {
        this.application = application.apply(this::soon);
    }

    BackgroundRuleApplication application() {
        return application;
    }

    private void soon(Runnable work) {
        ExecutorService running = thread;
        if (running != null) {
            try {
                running.execute(() -> turn(work));
            } catch (RejectedExecutionException stopping) {
                LOG.debug("left for the next process", stopping);
            }
        }
    }

    private static void turn(Runnable work) {
        try {
            work.run();
        } catch (OrdersUnderWay.Interrupted stopping) {
            LOG.info("the application of identity rules goes on after a restart");
        } catch (RuntimeException failed) {
            LOG.warn("the application of identity rules will be looked at again", failed);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rule-application").daemon().factory());
        rounds.scheduleWithFixedDelay(() -> turn(application::resume), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
        thread = rounds;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService rounds = thread;
        thread = null;
        if (rounds != null) {
            rounds.shutdownNow();
            try {
                rounds.awaitTermination(SECONDS_BETWEEN, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
