package cdp.ingest.imports.worker;

import cdp.ingest.imports.ImportLedger;
import cdp.ingest.imports.ImportLedger.Claim;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Signs of life while an import is worked on; hears that it was cancelled, or that the whole process is to stop. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final StopSignal ended = new StopSignal();
    private final StopSignal signal = new StopSignal();
    private final Thread thread;

    Heartbeat(ImportLedger ledger, Claim claim, Duration interval, StopSignal whole) {
        this.thread = Thread.ofVirtual()
                .name("import-" + claim.imported().id().value() + "-heartbeat")
                .start(() -> beat(ledger, claim, interval, whole));
    }

    /** Raised when the work is to stop. */
    StopSignal signal() {
        return signal;
    }

    private void beat(ImportLedger ledger, Claim claim, Duration interval, StopSignal whole) {
        try {
            while (!ended.isRaised()) {
                ended.pause(interval);
                if (whole.isRaised() || (!ended.isRaised() && !isStillOurs(ledger, claim))) {
                    signal.raise();
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isStillOurs(ImportLedger ledger, Claim claim) {
        try {
            return ledger.renew(claim);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "import {} could not give a sign of life: {}",
                    claim.imported().id().value(),
                    away.getMessage());
            return true;
        }
    }

    @Override
    public void close() {
        ended.raise();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
