package cdp.web.demo.brand;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Things to draw from, some more often than others. */
final class Weighted<T> {
    private final List<T> things;
    private final double[] upTo;

    Weighted(List<T> things, ToDoubleFunction<T> weight) {
        this.things = List.copyOf(things);
        this.upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
    }

    T draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return things.get(found < 0 ? -found - 1 : found + 1);
    }

    List<T> all() {
        return things;
    }

    static <T> T anyOf(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }
}
