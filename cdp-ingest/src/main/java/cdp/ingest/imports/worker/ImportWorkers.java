package cdp.ingest.imports.worker;

import cdp.ingest.imports.ImportLedger;
import cdp.ingest.imports.ImportLedger.Claim;
import cdp.ingest.imports.ImportLedger.LeaseLost;
import cdp.ingest.imports.ImportProperties;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The threads of one process that look for imports to do. An import whose process dies is found by another when its lease
 * runs out; one that ends its process again and again is given up.
 */
@Component
class ImportWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final Duration CLEANING = Duration.ofHours(1);

    private final ImportLedger ledger;
    private final ImportRun run;
    private final ImportProperties properties;
    private final List<Thread> threads = new ArrayList<>();
    private volatile StopSignal stopping = new StopSignal();
    private volatile boolean running;

    ImportWorkers(ImportLedger ledger, ImportRun run, ImportProperties properties) {
        this.ledger = ledger;
        this.run = run;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        running = true;
        stopping = new StopSignal();
        for (int i = 1; i <= properties.workers(); i++) {
            threads.add(Thread.ofPlatform().name("imports-" + i).start(this::work));
        }
        threads.add(Thread.ofVirtual().name("imports-cleaning").start(this::clean));
    }

    @Override
    public synchronized void stop() {
        stopping.raise();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (!stopping.isRaised()) {
            try {
                if (!workOnce(stopping)) {
                    stopping.pause(properties.pollInterval());
                }
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("imports wait for the database: {}", away.getMessage());
                pauseAfterFault();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception unforeseen) {
                LOG.error("an import worker stumbled and goes on", unforeseen);
                pauseAfterFault();
            }
        }
    }

    private void pauseAfterFault() {
        try {
            stopping.pause(properties.pollInterval().multipliedBy(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping.raise();
        }
    }

    /** Works on the next import to its end, if there is one. */
    boolean workOnce(StopSignal stop) throws Exception {
        Optional<Claim> found = ledger.claim();
        if (found.isEmpty()) {
            return false;
        }
        Claim claim = found.get();
        if (claim.attempts() > MAX_ATTEMPTS) {
            ledger.fail(claim, "given up after " + MAX_ATTEMPTS + " attempts without progress");
            return true;
        }
        try (Heartbeat heartbeat = new Heartbeat(ledger, claim, properties.heartbeat(), stop)) {
            run.run(claim, heartbeat.signal());
            if (stop.isRaised()) {
                ledger.release(claim);
            }
        } catch (LeaseLost cancelled) {
            LOG.info("{}", cancelled.getMessage());
        } catch (DataAccessException | TransactionException away) {
            // Its lease runs out and the import is found again.
            throw away;
        } catch (RuntimeException | IOException fault) {
            LOG.error("import {} failed", claim.imported().id().value(), fault);
            ledger.fail(claim, "it stopped at an unforeseen fault: " + fault.getMessage());
        }
        return true;
    }

    private void clean() {
        while (!stopping.isRaised()) {
            try {
                ledger.forgetOldFiles();
                stopping.pause(CLEANING);
            } catch (DataAccessException away) {
                LOG.warn("old import files stay for now: {}", away.getMessage());
                pauseAfterFault();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
