package cdp.web.console.projection;

import cdp.profile.Projection;
import cdp.profile.Projection.Rebuild.Phase;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and cancels rebuilds, and notes who did when it makes a difference. */
@Component
class ProjectionDesk {
    private final Projection projection;
    private final Audit audit;

    ProjectionDesk(Projection projection, Audit audit) {
        this.projection = projection;
        this.audit = audit;
    }

    ProjectionView show() {
        return ProjectionView.of(projection.status());
    }

    @Transactional
    void rebuild() {
        if (projection.rebuild().phase() != Phase.RUNNING) {
            projection.startRebuild();
            audit.record(AuditEntry.of("projection.rebuild_started"));
        }
    }

    @Transactional
    void cancel() {
        if (projection.rebuild().phase() == Phase.RUNNING) {
            projection.cancelRebuild();
            audit.record(AuditEntry.of("projection.rebuild_cancelled"));
        }
    }
}
