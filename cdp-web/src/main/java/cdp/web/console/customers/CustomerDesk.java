package cdp.web.console.customers;

import cdp.identity.IdentityGraphs;
import cdp.identity.OneId;
import cdp.ingest.Sources;
import cdp.profile.Profiles;
import cdp.profile.Profiles.Profile;
import cdp.web.console.ApiProblem;
import cdp.web.console.customers.CustomerView.Revealed;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows one customer, masked to everybody and in the clear to whoever asks for it on the record. */
@Component
class CustomerDesk {
    private final Profiles profiles;
    private final IdentityGraphs graphs;
    private final Sources sources;
    private final Audit audit;
    private final Clock clock;

    CustomerDesk(Profiles profiles, IdentityGraphs graphs, Sources sources, Audit audit, Clock clock) {
        this.profiles = profiles;
        this.graphs = graphs;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    CustomerView find(long oneId) {
        return CustomerView.of(require(oneId), new SourceNames(sources), clock.instant());
    }

    @Transactional(readOnly = true)
    IdentityView identity(long oneId) {
        return IdentityView.of(graphs.of(require(oneId).person().id()), new SourceNames(sources), clock.instant());
    }

    @Transactional
    Revealed reveal(long oneId) {
        Profile profile = require(oneId);
        Revealed revealed = Revealed.of(profile, new SourceNames(sources));
        audit.record(AuditEntry.of("customer.revealed")
                .on("customer", profile.person().id().value(), null)
                .with("identifiers", revealed.identifiers().size()));
        return revealed;
    }

    Profile require(long oneId) {
        return Optional.of(oneId)
                .filter(number -> number > 0)
                .flatMap(number -> profiles.find(new OneId(number)))
                .orElseThrow(() -> ApiProblem.notFound("customer " + oneId));
    }
}
