package cdp.web.demo;

import cdp.web.demo.DemoStatus.State;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The job that loads the demo brand: once per installation, one run at a time. A run that was cancelled or failed is taken up
 * where it stopped, with the same year, and events bear the same ids, so nothing is brought in twice.
 */
@Component
public class DemoBrand {
    private static final Logger LOG = LoggerFactory.getLogger(DemoBrand.class);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    private final DemoRuns runs;
    private final DemoLoad load;
    private final DemoSettings settings;
    private final Clock clock;
    private volatile @Nullable DemoRun current;
    private volatile @Nullable State stopAs;
    private @Nullable Thread worker;

    DemoBrand(DemoRuns runs, DemoLoad load, DemoSettings settings, Clock clock) {
        this.runs = runs;
        this.load = load;
        this.settings = settings;
        this.clock = clock;
    }

    /** A process of this kind is alone on its database, so what is still marked as running was cut short with its process. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        runs.interruptAll(clock.instant());
        if (settings.onStart()) {
            start();
        }
    }

    public DemoStatus status() {
        return Optional.ofNullable(current)
                .or(runs::last)
                .map(run -> DemoStatus.of(run, clock.instant()))
                .orElseGet(DemoStatus::none);
    }

    /** Starts a run, unless one is under way or the brand is loaded. */
    public synchronized DemoStatus start() {
        Optional<DemoRun> last = runs.last();
        if (last.isEmpty() || last.get().state() == State.FAILED || last.get().state() == State.CANCELLED) {
            runs.begin(plan(last)).ifPresent(this::begin);
        }
        return status();
    }

    private DemoRun plan(Optional<DemoRun> last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last.map(stopped -> new DemoRun(
                        0,
                        State.RUNNING,
                        stopped.endsAt(),
                        stopped.peopleTotal(),
                        stopped.eventsTotal(),
                        stopped.events(),
                        stopped.people(),
                        stopped.events(),
                        now,
                        null,
                        null))
                .orElseGet(() -> new DemoRun(0, State.RUNNING, now, settings.people(), 0, 0, 0, 0, now, null, null));
    }

    private void begin(DemoRun run) {
        current = run;
        stopAs = null;
        worker = Thread.ofPlatform().name("demo-brand").daemon().start(() -> work(run));
    }

    /** Stops the run that is under way, if one is. What was taken stays. */
    public synchronized DemoStatus cancel() {
        stop(State.CANCELLED);
        return status();
    }

    @PreDestroy
    synchronized void processEnds() {
        stop(State.FAILED);
    }

    private void stop(State how) {
        Thread working = worker;
        if (working == null) {
            return;
        }
        stopAs = how;
        working.interrupt();
        try {
            working.join(TIME_TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(DemoRun run) {
        try {
            load.load(run, this::note);
            end(State.DONE, null);
        } catch (InterruptedException stopped) {
            endStopped();
        } catch (Collector.NotTaken refused) {
            LOG.warn("the demo brand cannot be loaded: {}", refused.getMessage());
            end(State.FAILED, refused.getMessage());
        } catch (RuntimeException failed) {
            if (stopAs != null) {
                // Whatever was under way when the thread was interrupted may have failed in its own way.
                endStopped();
                return;
            }
            LOG.error("loading the demo brand failed", failed);
            end(State.FAILED, String.valueOf(failed.getMessage()));
        }
    }

    private void endStopped() {
        State how = stopAs == State.CANCELLED ? State.CANCELLED : State.FAILED;
        end(how, how == State.CANCELLED ? null : DemoRuns.INTERRUPTED);
    }

    private DemoRun now() {
        DemoRun run = current;
        if (run == null) {
            throw new IllegalStateException("no run is under way");
        }
        return run;
    }

    private void note(DemoRun run) {
        current = run;
        runs.save(run);
    }

    private void end(State how, @Nullable String why) {
        DemoRun ended = now().ended(how, clock.instant(), why);
        Thread.interrupted();
        try {
            runs.save(ended);
        } finally {
            current = null;
        }
        LOG.info(
                "the demo brand: {} of {} events, {} people, {} s, {}",
                ended.events(),
                ended.eventsTotal(),
                ended.people(),
                Duration.between(ended.startedAt(), clock.instant()).toSeconds(),
                how.wireName());
    }
}
