package cdp.journey.deliver;

import cdp.journey.JourneyProperties;
import cdp.journey.JourneySignals;
import cdp.journey.channel.Channel;
import cdp.journey.channel.HandOff;
import cdp.journey.deliver.Desk.Ready;
import cdp.journey.touch.Claimed;
import cdp.journey.touch.TouchLedger;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps many hand-overs going at a time. What it does with one message: claim it (a transaction), check it and write it, begin it (a
 * transaction), hand it over (no transaction), settle it (a transaction). Wherever it dies, the ledger says how far it was.
 */
@Component
class DeliverWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverWorker.class);
    private static final long IDLE_MILLIS = 2_000;
    private static final long JUST_BUSY_MILLIS = 50;
    private static final int LOOKS_AFTER_WORK = 20;
    private static final long RECOVER_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int STOP_SECONDS = 30;

    private final TouchLedger ledger;
    private final Desk desk;
    private final Settling settling;
    private final JourneySignals signals;
    private final JourneyProperties properties;
    private final Clock clock;
    private final Map<String, Channel> channels = new HashMap<>();
    private final Map<String, Pace> paces = new HashMap<>();
    private final UUID holder = UUID.randomUUID();
    private final Semaphore places;
    private final ExecutorService handOvers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hand-over-", 0).factory());
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});
    private long recoveredNanos = System.nanoTime() - RECOVER_EVERY_NANOS;

    DeliverWorker(
            TouchLedger ledger,
            Desk desk,
            Settling settling,
            JourneySignals signals,
            JourneyProperties properties,
            Clock clock,
            List<Channel> channels) {
        this.ledger = ledger;
        this.desk = desk;
        this.settling = settling;
        this.signals = signals;
        this.properties = properties;
        this.clock = clock;
        this.places = new Semaphore(properties.inFlight());
        channels.forEach(channel -> {
            this.channels.put(channel.kind(), channel);
            paces.put(channel.kind(), new Pace(properties.perSecond()));
        });
    }

    @Override
    public void start() {
        running = true;
        settling.start(holder);
        thread = Thread.ofPlatform().name("deliver").start(this::loop);
    }

    private void loop() {
        int looks = 0;
        while (running) {
            try {
                recover();
                int claimed = work();
                looks = claimed > 0 ? LOOKS_AFTER_WORK : Math.max(0, looks - 1);
                if (claimed == 0) {
                    signals.touches().await(looks > 0 ? JUST_BUSY_MILLIS : IDLE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (running) {
                    LOG.error("messages could not be handed over, trying again", failed);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            signals.touches().await(IDLE_MILLIS * 2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void recover() {
        if (System.nanoTime() - recoveredNanos > RECOVER_EVERY_NANOS) {
            recoveredNanos = System.nanoTime();
            int left = ledger.recover(clock.instant());
            if (left > 0) {
                LOG.warn("{} messages were left behind by a process that died", left);
            }
        }
    }

    /** @return how many messages were claimed */
    private int work() throws InterruptedException {
        Instant now = clock.instant();
        List<Claimed> claimed = ledger.claim(holder, now, now.plus(properties.hold()), properties.inFlight() * 2);
        if (claimed.isEmpty()) {
            return 0;
        }
        Desk.Batch batch = desk.prepare(claimed, now);
        Instant begunAt = clock.instant();
        Set<Long> begun = ledger.begin(
                holder,
                begunAt,
                begunAt.plus(properties.hold()),
                batch.against(),
                batch.ready().stream().map(Ready::begun).toList());
        for (Ready ready : batch.ready()) {
            if (begun.contains(ready.claimed().id())) {
                places.acquire();
                handOvers.execute(() -> handOver(ready));
            }
        }
        return claimed.size();
    }

    private void handOver(Ready ready) {
        try {
            settling.settle(ready, handOff(ready));
        } finally {
            places.release();
        }
    }

    private HandOff handOff(Ready ready) {
        String kind = ready.claimed().channel();
        Channel channel = channels.get(kind);
        Pace pace = paces.get(kind);
        if (channel == null || pace == null) {
            return new HandOff.Rejected("channel_off", "no channel " + kind);
        }
        try {
            pace.await();
            return channel.handOver(ready.message());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new HandOff.TryLater("stopped", "the process was stopped before the message went out");
        } catch (RuntimeException failed) {
            LOG.warn("handing message {} over failed", ready.claimed().id(), failed);
            return new HandOff.Unknown(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void stop() {
        running = false;
        signals.touches().give();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            handOvers.shutdown();
            handOvers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        settling.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
