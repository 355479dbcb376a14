package cdp.identity.rules;

import cdp.identity.RuleDocument;
import cdp.identity.RuleEffects;
import cdp.identity.RuleSimulation;
import cdp.identity.RuleSimulation.Phase;
import cdp.identity.RuleSimulation.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one simulation has come. Thread-safe. */
final class SimulationProgress {
    private final UUID id = UUID.randomUUID();
    private final RuleDocument draft;
    private final int basedOn;
    private final String by;
    private final Clock clock;
    private final Instant startedAt;
    private State state = State.RUNNING;
    private Phase phase = Phase.IDENTIFIERS;
    private long done;
    private long total;
    private Instant phaseStartedAt;
    private @Nullable Instant endedAt;
    private @Nullable RuleEffects effects;
    private @Nullable String error;
    private boolean cancelled;

    SimulationProgress(RuleDocument draft, int basedOn, String by, Clock clock) {
        this.draft = draft;
        this.basedOn = basedOn;
        this.by = by;
        this.clock = clock;
        startedAt = clock.instant();
        phaseStartedAt = startedAt;
    }

    /** Raised in the simulation when it was told to end. */
    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    UUID id() {
        return id;
    }

    RuleDocument draft() {
        return draft;
    }

    /** @throws Cancelled when it was told to end */
    synchronized void enter(Phase next, long expected) {
        phase = next;
        done = 0;
        total = expected;
        phaseStartedAt = clock.instant();
        requireNotCancelled();
    }

    /** @throws Cancelled when it was told to end */
    synchronized void did(long more) {
        done += more;
        requireNotCancelled();
    }

    synchronized void requireNotCancelled() {
        if (cancelled) {
            throw new Cancelled();
        }
    }

    synchronized void cancel() {
        cancelled = true;
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized void end(State how, @Nullable RuleEffects found, @Nullable String why) {
        state = how;
        effects = found;
        error = why;
        endedAt = clock.instant();
    }

    synchronized RuleSimulation now() {
        Instant until = endedAt == null ? clock.instant() : endedAt;
        long millis = Math.max(1, Duration.between(phaseStartedAt, until).toMillis());
        long rate = done * 1000 / millis;
        boolean foreseeable = state == State.RUNNING && rate > 0;
        return new RuleSimulation(
                id,
                state,
                phase,
                draft,
                basedOn,
                by,
                done,
                Math.max(done, total),
                rate,
                foreseeable ? Math.max(0, total - done) / rate : null,
                startedAt,
                endedAt,
                effects,
                error);
    }
}
