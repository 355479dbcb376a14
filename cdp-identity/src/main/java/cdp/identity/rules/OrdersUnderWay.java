package cdp.identity.rules;

import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.ingest.EventLogUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders on the road that were not carried out yet; there are never so many that events have to wait long behind them. */
final class OrdersUnderWay {
    static final int MOST_ORDERS = 256;
    private static final int MOST_IDENTIFIERS = 20_000;
    private static final int TOGETHER = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(OrdersUnderWay.class);

    private static final String CARRIED_OUT = "SELECT event_id FROM identity.orders WHERE event_id = ANY(?)";

    private final JdbcTemplate jdbc;
    private final ReviewRoad road;
    private final Clock clock;
    private final Runnable whileWaiting;
    private final Map<UUID, Integer> identifiers = new HashMap<>();
    private Instant carriedOutLast;

    /** @param whileWaiting done every now and then; may throw to give up */
    OrdersUnderWay(JdbcTemplate jdbc, ReviewRoad road, Clock clock, Runnable whileWaiting) {
        this.jdbc = jdbc;
        this.road = road;
        this.clock = clock;
        this.whileWaiting = whileWaiting;
        carriedOutLast = clock.instant();
    }

    /** The process ends. */
    static final class Interrupted extends RuntimeException {
        Interrupted() {
            super("interrupted", null, false, false);
        }
    }

    /** Nobody carries orders out. */
    static final class Unanswered extends RuntimeException {
        Unanswered(int orders) {
            super(orders + " orders were not carried out within " + PATIENCE.toMinutes()
                    + " minutes: does a process with the role resolve run?");
        }
    }

    void send(List<Remedy.Sized> orders) {
        for (int from = 0; from < orders.size(); from += TOGETHER) {
            List<Remedy.Sized> some = orders.subList(from, Math.min(orders.size(), from + TOGETHER));
            int size = some.stream().mapToInt(Remedy.Sized::identifiers).sum();
            whileWaiting.run();
            await(MOST_ORDERS - some.size(), Math.max(0, MOST_IDENTIFIERS - size));
            List<EventId> sent = onTheRoad(some);
            sent.forEach(id -> identifiers.put(id.value(), size / sent.size()));
        }
    }

    private List<EventId> onTheRoad(List<Remedy.Sized> orders) {
        while (true) {
            try {
                return road.send(orders.stream().map(Remedy.Sized::order).toList());
            } catch (EventLogUnavailable away) {
                LOG.warn("orders to look again at {} identifiers will be sent again", orders.size(), away);
                whileWaiting.run();
                pause(Duration.ofSeconds(1));
            }
        }
    }

    /** Waits until every order is carried out. */
    void drain() {
        await(0, 0);
    }

    private void await(int orders, int size) {
        forgetCarriedOut();
        while (identifiers.size() > orders || sum() > size) {
            whileWaiting.run();
            pause(Duration.ofMillis(50));
            forgetCarriedOut();
            if (clock.instant().isAfter(carriedOutLast.plus(PATIENCE))) {
                throw new Unanswered(identifiers.size());
            }
        }
    }

    private int sum() {
        return identifiers.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void forgetCarriedOut() {
        List<UUID> carriedOut = identifiers.isEmpty()
                ? List.of()
                : jdbc.queryForList(CARRIED_OUT, UUID.class, SqlArrays.uuids(identifiers.keySet()));
        if (!carriedOut.isEmpty() || identifiers.isEmpty()) {
            carriedOutLast = clock.instant();
        }
        identifiers.keySet().removeAll(carriedOut);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }
}
