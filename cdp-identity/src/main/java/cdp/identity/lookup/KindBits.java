package cdp.identity.lookup;

import cdp.identity.Census.KindCount;
import cdp.identity.Census.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What follows from how many people go by which set of kinds, each kind a bit. Pure. */
final class KindBits {
    /** A matrix of more is read by nobody. */
    private static final int MOST_IN_MATRIX = 12;

    private final List<Kind> kinds;
    private final Map<Long, Long> peopleByBits;

    record Kind(String name, boolean strong, long identifiers, long generic) {}

    /** @param kinds the n-th has bit n */
    KindBits(List<Kind> kinds, Map<Long, Long> peopleByBits) {
        this.kinds = kinds;
        this.peopleByBits = peopleByBits;
    }

    long known() {
        long strong = 0;
        for (int bit = 0; bit < kinds.size(); bit++) {
            strong |= kinds.get(bit).strong() ? 1L << bit : 0;
        }
        long anyOf = strong;
        return peopleByBits.entrySet().stream()
                .filter(people -> (people.getKey() & anyOf) != 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    List<KindCount> counts() {
        List<KindCount> counts = new ArrayList<>(kinds.size());
        for (int bit = 0; bit < kinds.size(); bit++) {
            Kind kind = kinds.get(bit);
            counts.add(
                    new KindCount(kind.name(), kind.strong(), kind.identifiers(), kind.generic(), withAll(1L << bit)));
        }
        return counts;
    }

    List<Overlap> overlaps() {
        List<KindCount> counts = counts();
        List<Integer> most = new ArrayList<>();
        for (int bit = 0; bit < counts.size(); bit++) {
            most.add(bit);
        }
        most.sort(Comparator.comparingLong((Integer bit) -> counts.get(bit).people())
                .reversed());
        List<Integer> shown = most.stream().limit(MOST_IN_MATRIX).sorted().toList();
        List<Overlap> overlaps = new ArrayList<>();
        for (int a : shown) {
            for (int b : shown) {
                if (a < b) {
                    overlaps.add(overlap(counts, a, b));
                }
            }
        }
        return overlaps;
    }

    private Overlap overlap(List<KindCount> counts, int a, int b) {
        long both = withAll(1L << a | 1L << b);
        long fewer = Math.min(counts.get(a).people(), counts.get(b).people());
        return new Overlap(counts.get(a).kind(), counts.get(b).kind(), both, fewer == 0 ? 0 : (double) both / fewer);
    }

    private long withAll(long bits) {
        return peopleByBits.entrySet().stream()
                .filter(people -> (people.getKey() & bits) == bits)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
