package cdp.web.console.status;

import cdp.ingest.Quarantine;
import cdp.ingest.Sources;
import cdp.profile.Projection;
import cdp.web.security.AllowsSignedIn;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatusController {
    private final Projection projection;
    private final EventsBehind eventsBehind;
    private final Quarantine quarantine;
    private final Sources sources;

    StatusController(Projection projection, EventsBehind eventsBehind, Quarantine quarantine, Sources sources) {
        this.projection = projection;
        this.eventsBehind = eventsBehind;
        this.quarantine = quarantine;
        this.sources = sources;
    }

    record StatusView(
            @Nullable Long eventToProfileMs,
            Lag lag,
            ProjectionState projection,
            long quarantineOpen,
            int sources,
            long people) {}

    /**
     * Events and messages still on the road.
     *
     * @param standsStillSince when the oldest event was accepted that nothing gets past; null when all moves
     */
    record Lag(long resolve, long project, @Nullable Instant standsStillSince) {}

    record ProjectionState(String state, long lagMs, Instant asOf) {}

    @GetMapping("/api/status")
    @AllowsSignedIn
    StatusView show() {
        Projection.Status status = projection.status();
        EventsBehind.Behind behind = eventsBehind.now();
        return new StatusView(
                status.eventToProfileMillis(),
                new Lag(behind.events(), status.messagesBehind(), behind.standsStillSince()),
                new ProjectionState(status.state().name().toLowerCase(Locale.ROOT), status.lagMillis(), status.asOf()),
                quarantine.openCount(),
                sources.all().size(),
                status.people());
    }
}
