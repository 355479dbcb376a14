package cdp.journey.deliver;

import cdp.ingest.EventCodec;
import cdp.journey.JourneySignals;
import cdp.journey.channel.HandOff;
import cdp.journey.deliver.Desk.Ready;
import cdp.journey.touch.Claimed;
import cdp.journey.touch.Outcomes.Outcome;
import cdp.journey.touch.TouchLedger;
import cdp.journey.touch.TouchLedger.Settled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down the answers of channels, as many at a time as have come in; never gives up on one. */
@Component
class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final int BATCH = 200;
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final TouchLedger ledger;
    private final JourneySignals signals;
    private final Clock clock;
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    Settling(TouchLedger ledger, JourneySignals signals, Clock clock) {
        this.ledger = ledger;
        this.signals = signals;
        this.clock = clock;
    }

    private record Answered(Ready ready, HandOff answer, Instant at) {}

    void start(UUID holder) {
        running = true;
        thread = Thread.ofPlatform().name("deliver-settle").start(() -> loop(holder));
    }

    void settle(Ready ready, HandOff answer) {
        answers.add(new Answered(ready, answer, clock.instant()));
    }

    private void loop(UUID holder) {
        List<Answered> batch = new ArrayList<>();
        while (running || !answers.isEmpty() || !batch.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    Answered first = answers.poll(500, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    answers.drainTo(batch, BATCH - 1);
                }
                write(holder, batch);
                batch.clear();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("the answers to {} messages could not be written down, trying again", batch.size(), failed);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(UUID holder, List<Answered> batch) {
        ledger.settle(
                holder,
                clock.instant(),
                batch.stream().map(Settling::settled).toList(),
                batch.stream().flatMap(one -> told(one).stream()).toList());
        signals.outcomes().give();
    }

    private static Settled settled(Answered answered) {
        Claimed claimed = answered.ready().claimed();
        Instant at = answered.at();
        return switch (answered.answer()) {
            case HandOff.Accepted(var reference) -> new Settled(claimed.id(), "accepted", null, null, reference, at);
            case HandOff.Rejected(var reason, var detail) ->
                new Settled(claimed.id(), "rejected", reason, shortened(detail), null, at);
            case HandOff.Unknown(var detail) ->
                new Settled(claimed.id(), "unknown", "no_answer", shortened(detail), null, at);
            case HandOff.TryLater(var reason, var detail) ->
                claimed.attempts() + 1 >= MOST_ATTEMPTS
                        ? new Settled(claimed.id(), "rejected", reason, shortened(detail), null, at)
                        : new Settled(
                                claimed.id(),
                                "deferred",
                                reason,
                                shortened(detail),
                                null,
                                at.plus(FIRST_PAUSE.multipliedBy(1L << (2 * claimed.attempts()))));
        };
    }

    private static String shortened(String detail) {
        String clean = detail.replace('\u0000', ' ');
        return clean.substring(0, Math.min(500, clean.length()));
    }

    /** The outcome as an event of the person's. */
    private static List<Outcome> told(Answered answered) {
        Claimed claimed = answered.ready().claimed();
        String name = switch (answered.answer()) {
            case HandOff.Accepted accepted -> "message_sent";
            case HandOff.Rejected rejected -> "message_bounced";
            case HandOff.Unknown unknown -> "";
            case HandOff.TryLater later -> "";
        };
        if (name.isEmpty() || !claimed.needsConsent()) {
            return List.of();
        }
        String properties = EventCodec.JSON
                .createObjectNode()
                .put("channel", claimed.channel())
                .put("journey_id", claimed.journey().value())
                .put("node", claimed.node())
                .put("touch_id", claimed.id())
                .put("subject", answered.ready().message().subject())
                .toString();
        return List.of(Outcome.happened(name + '-' + claimed.id(), claimed.person(), name, answered.at(), properties));
    }

    void stop() {
        running = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
