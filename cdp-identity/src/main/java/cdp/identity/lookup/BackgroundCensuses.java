package cdp.identity.lookup;

import cdp.identity.Census;
import cdp.identity.Censuses;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the last census and counts anew, beside the question, when somebody asks and it is old: after a minute, or after twenty
 * times as long as it took, so that counting never keeps the database busy for more than a twentieth of the time.
 */
@Component
class BackgroundCensuses implements Censuses {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundCensuses.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int REST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Census> counting;
    private final Clock clock;
    private @Nullable Census latest;
    private @Nullable CompletableFuture<Census> running;

    @Autowired
    BackgroundCensuses(JdbcCensus census, Clock clock) {
        this(census::take, clock);
    }

    BackgroundCensuses(Supplier<Census> counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public Optional<Census> latest() {
        Census known;
        CompletableFuture<Census> next;
        synchronized (this) {
            known = latest;
            if (known != null && isFresh(known)) {
                return Optional.of(known);
            }
            next = running == null ? start() : running;
        }
        return known != null && known.took().compareTo(PATIENCE) >= 0 ? Optional.of(known) : awaited(next, known);
    }

    private boolean isFresh(Census census) {
        Duration rest = census.took().multipliedBy(REST);
        return clock.instant().isBefore(census.asOf().plus(rest.compareTo(FRESH) > 0 ? rest : FRESH));
    }

    private CompletableFuture<Census> start() {
        CompletableFuture<Census> started = new CompletableFuture<>();
        running = started;
        Thread.ofVirtual().name("census").start(() -> {
            try {
                finish(started, counting.get());
            } catch (RuntimeException failed) {
                LOG.warn("the census could not be taken", failed);
                finish(started, null);
            }
        });
        return started;
    }

    private synchronized void finish(CompletableFuture<Census> started, @Nullable Census census) {
        running = null;
        if (census == null) {
            started.completeExceptionally(new IllegalStateException("the census could not be taken; the log says why"));
        } else {
            latest = census;
            started.complete(census);
        }
    }

    private static Optional<Census> awaited(CompletableFuture<Census> next, @Nullable Census otherwise) {
        try {
            return Optional.of(next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillCounting) {
            return Optional.ofNullable(otherwise);
        } catch (ExecutionException failed) {
            if (otherwise == null) {
                throw new IllegalStateException(failed.getCause());
            }
            return Optional.of(otherwise);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.ofNullable(otherwise);
        }
    }
}
