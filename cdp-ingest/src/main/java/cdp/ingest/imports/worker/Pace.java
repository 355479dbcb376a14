package cdp.ingest.imports.worker;

/** Rows per second of late: each second weighs half as much as the one after it. */
final class Pace {
    private static final long SECOND = 1_000_000_000L;

    private long since;
    private long rows;
    private double rate;
    private boolean known;

    Pace(long startNanos) {
        this.since = startNanos;
    }

    /** @return the rate, in whole rows per second */
    int after(long moreRows, long nowNanos) {
        rows += moreRows;
        long elapsed = nowNanos - since;
        if (elapsed >= SECOND || (!known && elapsed > 0)) {
            double latest = (double) rows * SECOND / elapsed;
            rate = known ? (rate + latest) / 2 : latest;
        }
        if (elapsed >= SECOND) {
            known = true;
            since = nowNanos;
            rows = 0;
        }
        return (int) Math.round(rate);
    }
}
