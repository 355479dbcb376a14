package cdp.web.demo;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the demo brand is. Totals are 0 until the year has been made up, which takes a few seconds.
 *
 * @param people of {@code peopleTotal}, how many have been heard of
 * @param events of {@code eventsTotal}, how many the collectors have taken
 */
public record DemoStatus(
        State state,
        int people,
        int peopleTotal,
        int events,
        int eventsTotal,
        @Nullable Long ratePerSecond,
        @Nullable Long etaSeconds,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    /** Where a run is in its life; nobody asked for one yet is {@code NONE}. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DemoStatus of(DemoRun run, Instant now) {
        Long rate = run.state() == State.RUNNING ? rate(run, now) : null;
        return new DemoStatus(
                run.state(),
                run.people(),
                run.peopleTotal(),
                run.events(),
                run.eventsTotal(),
                rate,
                rate == null || rate == 0 ? null : Math.ceilDiv((long) run.eventsTotal() - run.events(), rate),
                run.startedAt(),
                run.finishedAt(),
                run.error());
    }

    static DemoStatus none() {
        return new DemoStatus(State.NONE, 0, 0, 0, 0, null, null, null, null, null);
    }

    private static long rate(DemoRun run, Instant now) {
        long millis = Math.max(1, Duration.between(run.startedAt(), now).toMillis());
        return (run.events() - run.eventsBefore()) * 1000L / millis;
    }
}
