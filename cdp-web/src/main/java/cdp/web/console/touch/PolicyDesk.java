package cdp.web.console.touch;

import cdp.journey.TouchPolicies;
import cdp.journey.TouchPolicy;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the touch policy, on the record. */
@Component
class PolicyDesk {
    private final TouchPolicies policies;
    private final Audit audit;

    PolicyDesk(TouchPolicies policies, Audit audit) {
        this.policies = policies;
        this.audit = audit;
    }

    @Transactional
    TouchPolicy change(TouchPolicy policy) {
        TouchPolicy old = policies.current();
        policies.change(policy);
        AuditEntry entry = AuditEntry.of("touch_policy.changed")
                .changed("quiet", old.quietFrom() + "-" + old.quietTo(), policy.quietFrom() + "-" + policy.quietTo())
                .changed("zone", old.zone().getId(), policy.zone().getId())
                .changed("defer", old.defer(), policy.defer())
                .changed("cap", old.capCount() + "/" + old.capDays(), policy.capCount() + "/" + policy.capDays());
        if (!entry.changesNothing()) {
            audit.record(entry);
        }
        return policies.current();
    }
}
