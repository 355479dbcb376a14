package cdp.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.Census;
import cdp.ingest.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundCensusesTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T06:20:00Z"));
    private final AtomicInteger taken = new AtomicInteger();
    private Duration took = Duration.ofMillis(5);

    private Census census() {
        return new Census(clock.instant(), took, taken.incrementAndGet(), 0, 0, List.of(), List.of(), List.of());
    }

    @Test
    void aCensusHoldsForAMinute() {
        BackgroundCensuses censuses = new BackgroundCensuses(this::census, clock);

        assertThat(censuses.latest().orElseThrow().persons()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(59));
        assertThat(censuses.latest().orElseThrow().persons()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(censuses.latest().orElseThrow().persons()).isEqualTo(2);
    }

    @Test
    void oneThatTookLongHoldsLonger() {
        took = Duration.ofSeconds(30);
        BackgroundCensuses censuses = new BackgroundCensuses(this::census, clock);
        censuses.latest();

        clock.advance(Duration.ofSeconds(599));
        assertThat(censuses.latest().orElseThrow().persons()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsForOneThatTakesLong() throws InterruptedException {
        took = Duration.ofSeconds(30);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        BackgroundCensuses censuses = new BackgroundCensuses(
                () -> {
                    if (taken.get() > 0) {
                        asked.countDown();
                        uninterrupted(held);
                    }
                    return census();
                },
                clock);
        censuses.latest();
        clock.advance(Duration.ofMinutes(10));

        assertThat(censuses.latest().orElseThrow().persons()).isEqualTo(1);
        asked.await();
        assertThat(censuses.latest().orElseThrow().persons()).isEqualTo(1);
        held.countDown();
        while (censuses.latest().orElseThrow().persons() != 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aFailureIsToldWhenThereIsNothingElseToTell() {
        BackgroundCensuses censuses = new BackgroundCensuses(
                () -> {
                    if (taken.getAndIncrement() == 1) {
                        return census();
                    }
                    throw new IllegalStateException("no database");
                },
                clock);

        assertThatThrownBy(censuses::latest).isInstanceOf(IllegalStateException.class);
        assertThat(censuses.latest()).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(censuses.latest()).isPresent();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
