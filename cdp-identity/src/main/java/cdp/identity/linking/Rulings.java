package cdp.identity.linking;

import cdp.identity.linking.Decision.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people ruled about the nodes at hand: the newest ruling on each pair. */
final class Rulings {
    /** Two nodes by number, smaller first. */
    record Pair(int one, int other) {}

    private static final Comparator<Decision> PRECEDENCE = Comparator.comparing(Decision::at)
            .reversed()
            .thenComparing(Decision::a)
            .thenComparing(Decision::b);

    private final Map<Pair, Ruling> byPair = new HashMap<>();
    private final List<Pair> together = new ArrayList<>();
    private final List<Pair> apart = new ArrayList<>();

    Rulings(Collection<Decision> decisions, Web web) {
        List<Decision> newestFirst = new ArrayList<>(decisions);
        newestFirst.sort(PRECEDENCE.thenComparing(Decision::ruling, Comparator.reverseOrder()));
        for (Decision decision : newestFirst) {
            int one = web.number(decision.a());
            int other = web.number(decision.b());
            if (one >= 0 && other >= 0) {
                rule(new Pair(one, other), decision.ruling());
            }
        }
    }

    private void rule(Pair pair, Ruling ruling) {
        if (byPair.putIfAbsent(pair, ruling) == null) {
            (ruling == Ruling.TOGETHER ? together : apart).add(pair);
        }
    }

    /** Newest first. */
    List<Pair> together() {
        return together;
    }

    List<Pair> apart() {
        return apart;
    }

    @Nullable
    Ruling of(int one, int other) {
        return byPair.isEmpty() ? null : byPair.get(new Pair(one, other));
    }
}
