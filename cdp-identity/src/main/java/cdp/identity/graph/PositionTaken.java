package cdp.identity.graph;

/** The stored position is not the one this worker left there: another worker owns the partition now. */
final class PositionTaken extends RuntimeException {
    PositionTaken(int partition, long expected) {
        super("partition " + partition + " is no longer at position " + expected, null, false, false);
    }
}
