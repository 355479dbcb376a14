package cdp;

import cdp.identity.ResolveRole;
import cdp.identity.SteeringRole;
import cdp.ingest.CollectRole;
import cdp.ingest.ConnectRole;
import cdp.journey.DeliverRole;
import cdp.journey.JourneyRole;
import cdp.profile.ProjectRole;
import cdp.segment.SegmentComputationRole;
import cdp.segment.SegmentRole;
import cdp.web.ConsoleRole;
import java.util.List;

/** The deployment map: which configurations a process that works this part of the flow needs. An absent role makes no bean. */
public enum Role {
    /** Takes events in over HTTP. */
    COLLECT(CollectRole.class),
    /** Fetches events: file imports. */
    CONNECT(ConnectRole.class),
    /** Turns events into people. */
    RESOLVE(ResolveRole.class),
    /** Keeps the columnar projection; works in the same process as {@link #CONSOLE}. */
    PROJECT(ProjectRole.class, SegmentComputationRole.class),
    /** Keeps segments up to date as events land and time passes. */
    SEGMENT(SegmentRole.class),
    /** Advances journeys. */
    JOURNEY(JourneyRole.class),
    /** Hands touches to channels. */
    DELIVER(DeliverRole.class),
    /** Serves the console and its API. */
    CONSOLE(ConsoleRole.class, SteeringRole.class);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Class<?>> configurations;

    Role(Class<?>... configurations) {
        this.configurations = List.of(configurations);
    }

    List<Class<?>> configurations() {
        return configurations;
    }
}
