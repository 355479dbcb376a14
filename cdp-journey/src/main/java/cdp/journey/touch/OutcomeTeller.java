package cdp.journey.touch;

import cdp.identity.HeldIdentifier;
import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.EventLog;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import cdp.journey.JourneySignals;
import cdp.journey.touch.Outcomes.Outcome;
import cdp.journey.touch.Outcomes.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings outcomes to the event log, outside of any transaction; in every process, since every process may have some. */
@Component
class OutcomeTeller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeTeller.class);
    private static final int BATCH = 500;
    private static final long IDLE_MILLIS = 2_000;

    private final Outcomes outcomes;
    private final EventLog log;
    private final Persons persons;
    private final OwnSource source;
    private final JourneySignals signals;
    private final Clock clock;
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    OutcomeTeller(
            Outcomes outcomes, EventLog log, Persons persons, OwnSource source, JourneySignals signals, Clock clock) {
        this.outcomes = outcomes;
        this.log = log;
        this.persons = persons;
        this.source = source;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("journey-outcomes").start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                if (tell() < BATCH) {
                    signals.outcomes().await(IDLE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (running) {
                    LOG.warn("outcomes wait for the event log: {}", failed.getMessage());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(IDLE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int tell() {
        List<Waiting> waiting = outcomes.next(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Event> events = events(waiting.stream().map(Waiting::outcome).toList());
        try {
            log.append(events).join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("the event log did not take " + events.size() + " outcomes", failed);
        }
        outcomes.remove(waiting.stream().map(Waiting::id).toList());
        return waiting.size();
    }

    /** Each with the surest identifier of whoever the person is now; somebody without any cannot be told of. */
    private List<Event> events(List<Outcome> told) {
        Map<OneId, OneId> today =
                persons.current(told.stream().map(Outcome::person).distinct().toList());
        Map<OneId, Identifier> surest = new HashMap<>();
        for (HeldIdentifier held :
                persons.identifiersOf(today.values().stream().distinct().toList())) {
            surest.putIfAbsent(held.person(), held.identifier());
        }
        Instant now = clock.instant();
        List<Event> events = new ArrayList<>(told.size());
        for (Outcome outcome : told) {
            Identifier identifier = surest.get(today.getOrDefault(outcome.person(), outcome.person()));
            if (identifier == null) {
                LOG.warn(
                        "outcome {} is of OneID {}, who has no identifier",
                        outcome.messageId(),
                        outcome.person().value());
            } else {
                events.add(event(outcome, identifier, source.id(), now));
            }
        }
        return events;
    }

    private static Event event(Outcome outcome, Identifier identifier, SourceId source, Instant now) {
        return new Event(
                EventId.of(source, outcome.messageId()),
                source,
                outcome.messageId(),
                outcome.name(),
                outcome.at(),
                now,
                Trust.SERVER,
                List.of(identifier),
                new JsonDoc(outcome.traits()),
                new JsonDoc(outcome.properties()),
                JsonDoc.EMPTY);
    }

    @Override
    public void stop() {
        running = false;
        signals.outcomes().give();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
