package cdp.identity.rules;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The greatest few of many. */
final class Ranking<T> {
    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;

    Ranking(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        kept = new PriorityQueue<>(order);
    }

    void add(T one) {
        kept.add(one);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    boolean wouldTake(T one) {
        return kept.size() < most || order.compare(kept.peek(), one) < 0;
    }

    List<T> greatestFirst() {
        return kept.stream().sorted(order.reversed()).toList();
    }
}
