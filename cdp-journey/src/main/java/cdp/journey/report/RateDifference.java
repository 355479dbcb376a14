package cdp.journey.report;

/**
 * The difference of two rates with its 95 % interval, by Newcombe's hybrid score method, which stays sensible for small numbers and for
 * rates near 0 and 1.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe 1998, method 10</a>
 */
record RateDifference(double lift, double low, double high) {
    private static final double Z = 1.959963984540054;

    static RateDifference of(long hits, long of, long controlHits, long controlOf) {
        double rate = rate(hits, of);
        double control = rate(controlHits, controlOf);
        double[] own = wilson(hits, of);
        double[] other = wilson(controlHits, controlOf);
        double lift = rate - control;
        return new RateDifference(
                lift,
                lift - Math.hypot(rate - own[0], other[1] - control),
                lift + Math.hypot(own[1] - rate, control - other[0]));
    }

    static double rate(long hits, long of) {
        return of == 0 ? 0 : (double) hits / of;
    }

    /** Wilson's score interval of one rate; everything is possible of nobody. */
    private static double[] wilson(long hits, long of) {
        if (of == 0) {
            return new double[] {0, 1};
        }
        double rate = rate(hits, of);
        double middle = rate + Z * Z / (2 * of);
        double spread = Z * Math.sqrt(rate * (1 - rate) / of + Z * Z / (4.0 * of * of));
        double scale = 1 + Z * Z / of;
        return new double[] {(middle - spread) / scale, (middle + spread) / scale};
    }
}
