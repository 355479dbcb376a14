package cdp.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.graph.Order;
import cdp.identity.graph.Order.Kind;
import cdp.ingest.EventId;
import cdp.ingest.EventLogUnavailable;
import cdp.ingest.testing.Events;
import cdp.ingest.testing.SettableClock;
import cdp.ingest.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OrdersUnderWayIT {
    private final JdbcTemplate jdbc =
            new JdbcTemplate(TestDatabase.migrated("ingest", "identity").dataSource());
    private final SettableClock clock = new SettableClock(Events.NOW);
    private final Deque<EventId> waiting = new ArrayDeque<>();
    private final List<Integer> seenWaiting = new ArrayList<>();
    private int sent;

    private List<EventId> take(List<Order> orders) {
        orders.forEach(order -> waiting.add(new EventId(UUID.randomUUID())));
        sent += orders.size();
        seenWaiting.add(waiting.size());
        return List.copyOf(waiting).subList(waiting.size() - orders.size(), waiting.size());
    }

    private void carryOut(int some) {
        for (int i = 0; i < some && !waiting.isEmpty(); i++) {
            jdbc.update(
                    "INSERT INTO identity.orders (event_id, at, kind, about) VALUES (?, now(), 'review', '{}')",
                    waiting.removeFirst().value());
        }
    }

    private static void send(OrdersUnderWay orders, int many, int identifiers) {
        for (int i = 0; i < many; i++) {
            orders.send(Remedy.Sized.of(Kind.REVIEW, List.of(UUID.randomUUID()), identifiers));
        }
    }

    private OrdersUnderWay underWay(Runnable whileWaiting) {
        return new OrdersUnderWay(jdbc, this::take, clock, whileWaiting);
    }

    @Test
    void aFewHundredAreOnTheRoadAtMost() {
        OrdersUnderWay orders = underWay(() -> carryOut(waiting.size() < 256 ? 0 : 100));

        send(orders, 1_000, 2);
        assertThat(sent).isEqualTo(1_000);

        assertThat(waiting).isNotEmpty();
        assertThat(seenWaiting)
                .allMatch(many -> many <= OrdersUnderWay.MOST_ORDERS)
                .contains(OrdersUnderWay.MOST_ORDERS);
    }

    @Test
    void largePartsAreOnTheRoadFewAtATime() {
        OrdersUnderWay orders = underWay(() -> carryOut(waiting.size() < 4 ? 0 : 1));

        send(orders, 10, OrdersUnderWay.MOST_IDENTIFIERS / 4);

        assertThat(seenWaiting).containsExactly(1, 2, 3, 4, 4, 4, 4, 4, 4, 4);
    }

    @Test
    void allAreCarriedOutInTheEnd() {
        OrdersUnderWay orders = underWay(() -> carryOut(2));
        send(orders, 5, 2);

        orders.drain();

        assertThat(waiting).isEmpty();
    }

    @Test
    void whoeverWaitsForNothingSaysSo() {
        OrdersUnderWay orders = underWay(() -> clock.advance(Duration.ofMinutes(4)));
        send(orders, 3, 2);

        assertThatThrownBy(orders::drain)
                .isInstanceOf(OrdersUnderWay.Unanswered.class)
                .hasMessageStartingWith("3 orders were not carried out within 10 minutes");
    }

    @Test
    void aRoadThatIsClosedForAMomentIsTriedAgain() {
        List<String> attempts = new ArrayList<>();
        OrdersUnderWay orders = new OrdersUnderWay(
                jdbc,
                some -> {
                    attempts.add("");
                    if (attempts.size() == 1) {
                        throw new EventLogUnavailable(new TimeoutException());
                    }
                    return take(some);
                },
                clock,
                () -> carryOut(10));

        send(orders, 1, 2);
        orders.drain();

        assertThat(attempts).hasSize(2);
        assertThat(sent).isEqualTo(1);
    }
}
