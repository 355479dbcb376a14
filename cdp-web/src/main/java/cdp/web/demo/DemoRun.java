package cdp.web.demo;

import cdp.web.demo.DemoStatus.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at loading the demo brand.
 *
 * @param endsAt when the brand's year ends; an attempt that goes on where another stopped keeps its year
 * @param eventsBefore how many events earlier attempts had brought in
 */
record DemoRun(
        int id,
        State state,
        Instant endsAt,
        int peopleTotal,
        int eventsTotal,
        int eventsBefore,
        int people,
        int events,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    DemoRun sized(int totalPeople, int totalEvents) {
        return new DemoRun(
                id,
                state,
                endsAt,
                totalPeople,
                totalEvents,
                eventsBefore,
                people,
                events,
                startedAt,
                finishedAt,
                error);
    }

    DemoRun reached(int knownPeople, int takenEvents) {
        return new DemoRun(
                id,
                state,
                endsAt,
                peopleTotal,
                eventsTotal,
                eventsBefore,
                knownPeople,
                takenEvents,
                startedAt,
                finishedAt,
                error);
    }

    DemoRun ended(State how, Instant when, @Nullable String why) {
        return new DemoRun(
                id, how, endsAt, peopleTotal, eventsTotal, eventsBefore, people, events, startedAt, when, why);
    }
}
