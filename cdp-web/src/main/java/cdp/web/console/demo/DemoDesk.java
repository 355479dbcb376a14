package cdp.web.console.demo;

import cdp.web.demo.DemoBrand;
import cdp.web.demo.DemoStatus;
import cdp.web.demo.DemoStatus.State;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Starts and cancels, and notes who did when it made a difference. */
@Component
class DemoDesk {
    private final DemoBrand brand;
    private final Audit audit;
    private final TransactionOperations transaction;

    DemoDesk(DemoBrand brand, Audit audit, TransactionOperations transaction) {
        this.brand = brand;
        this.audit = audit;
        this.transaction = transaction;
    }

    DemoStatus status() {
        return brand.status();
    }

    DemoStatus start() {
        State before = brand.status().state();
        DemoStatus after = brand.start();
        if (before != State.RUNNING && after.state() == State.RUNNING) {
            record("demo.started");
        }
        return after;
    }

    DemoStatus cancel() {
        State before = brand.status().state();
        DemoStatus after = brand.cancel();
        if (before == State.RUNNING && after.state() == State.CANCELLED) {
            record("demo.cancelled");
        }
        return after;
    }

    private void record(String action) {
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.of(action)));
    }
}
