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
    static final int MOST_IDENTIFIERS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(OrdersUnderWay.class);

    private static final String CARRIED_OUT = "SELECT event_id FROM identity.orders WHERE event_id = ANY(?)";

    private final JdbcTemplate jdbc;
    private final ReviewRoad road;
    private final Clock clock;
    private final Runnable whileWaiting;
    private final Map<UUID, Integer> identifiers = new HashMap<>();

    /** @param whileWaiting done every now and then; may throw to give up */
    OrdersUnderWay(JdbcTemplate jdbc, ReviewRoad road, Clock clock, Runnable whileWaiting) {
        this.jdbc = jdbc;
        this.road = road;
        this.clock = clock;
        this.whileWaiting = whileWaiting;
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

    void send(Remedy.Sized order) {
        whileWaiting.run();
        await(MOST_ORDERS - 1, Math.max(0, MOST_IDENTIFIERS - order.identifiers()));
        onTheRoad(order).forEach(id -> identifiers.put(id.value(), order.identifiers()));
    }

    private List<EventId> onTheRoad(Remedy.Sized order) {
        while (true) {
            try {
                return road.send(List.of(order.order()));
            } catch (EventLogUnavailable away) {
                LOG.warn("an order about {} identifiers will be sent again", order.identifiers(), away);
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
        Instant since = clock.instant();
        while (isMoreThan(orders, size)) {
            whileWaiting.run();
            if (forgetCarriedOut()) {
                since = clock.instant();
            } else if (clock.instant().isAfter(since.plus(PATIENCE))) {
                throw new Unanswered(identifiers.size());
            }
            if (isMoreThan(orders, size)) {
                pause(Duration.ofMillis(50));
            }
        }
    }

    private boolean isMoreThan(int orders, int size) {
        return identifiers.size() > orders
                || identifiers.values().stream().mapToInt(Integer::intValue).sum() > size;
    }

    private boolean forgetCarriedOut() {
        return identifiers
                .keySet()
                .removeAll(jdbc.queryForList(CARRIED_OUT, UUID.class, SqlArrays.uuids(identifiers.keySet())));
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
