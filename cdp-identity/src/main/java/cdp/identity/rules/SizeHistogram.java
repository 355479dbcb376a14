package cdp.identity.rules;

import cdp.identity.RuleEffects.Bar;
import java.util.ArrayList;
import java.util.List;

/** How many people hold how many identifiers. */
final class SizeHistogram {
    private static final int[] FROM = {1, 2, 3, 6, 11, 21, 51, 101, 1_001};

    private final long[] before = new long[FROM.length];
    private final long[] after = new long[FROM.length];

    void add(int size, long peopleBefore, long peopleAfter) {
        int bar = FROM.length - 1;
        while (FROM[bar] > size) {
            bar--;
        }
        before[bar] += peopleBefore;
        after[bar] += peopleAfter;
    }

    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < FROM.length; i++) {
            Integer to = i + 1 < FROM.length ? FROM[i + 1] - 1 : null;
            bars.add(new Bar(FROM[i], to, before[i], after[i]));
        }
        return bars;
    }
}
