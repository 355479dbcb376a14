package cdp.web.console.quarantine;

import cdp.ingest.EventLogUnavailable;
import cdp.ingest.Quarantine;
import cdp.ingest.Quarantine.Content;
import cdp.ingest.Quarantine.Entry;
import cdp.ingest.Quarantine.ReplayResult;
import cdp.ingest.Quarantine.Status;
import cdp.ingest.Receipt;
import cdp.web.console.ApiProblem;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acts on quarantine and records who did. A replay speaks to Kafka, so it happens before, not inside, the transaction of its
 * record.
 */
@Component
class QuarantineDesk {
    private final Quarantine quarantine;
    private final Audit audit;
    private final TransactionTemplate transaction;

    QuarantineDesk(Quarantine quarantine, Audit audit, TransactionTemplate transaction) {
        this.quarantine = quarantine;
        this.audit = audit;
        this.transaction = transaction;
    }

    Content require(long id) {
        return quarantine.find(id).orElseThrow(() -> ApiProblem.notFound("quarantine entry " + id));
    }

    Receipt replay(long id, byte @Nullable [] body, String actor) {
        requireOpen(id);
        try {
            Receipt receipt = quarantine.replay(id, body, actor);
            record(AuditEntry.of("quarantine.replayed")
                    .on("quarantine", id, null)
                    .with("edited", body != null)
                    .with("accepted", !receipt.isRefusal()));
            return receipt;
        } catch (EventLogUnavailable away) {
            throw ApiProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "event_log_unavailable",
                    "Kafka did not confirm. Nothing was changed.");
        }
    }

    ReplayResult replayAll(Quarantine.Filter filter, int most, String actor) {
        ReplayResult result = quarantine.replayAll(filter, most, actor);
        record(AuditEntry.of("quarantine.replayed_many")
                .with("reason", filter.reason())
                .with("source", filter.source())
                .with("accepted", result.accepted())
                .with("refused", result.refused()));
        return result;
    }

    Entry discard(long id, String actor) {
        requireOpen(id);
        Entry discarded = quarantine.discard(id, actor);
        record(AuditEntry.of("quarantine.discarded").on("quarantine", id, null).with("reason", discarded.reason()));
        return discarded;
    }

    private void requireOpen(long id) {
        Status status = require(id).entry().status();
        if (status != Status.OPEN) {
            throw ApiProblem.conflict("quarantine_resolved", "Entry " + id + " was dealt with already.");
        }
    }

    private void record(AuditEntry entry) {
        transaction.executeWithoutResult(status -> audit.record(entry));
    }
}
