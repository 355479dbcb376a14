package cdp.segment.computation;

import cdp.segment.SegmentProperties;
import cdp.segment.keeping.Round;
import org.springframework.stereotype.Component;

/** Works the full computations asked for, one after another. */
@Component
class ComputationRound extends Round {
    private final FullComputation computation;
    private final ComputationTable table;

    ComputationRound(FullComputation computation, ComputationTable table, SegmentProperties properties) {
        super("segment-computations", properties.lookEvery());
        this.computation = computation;
        this.table = table;
    }

    @Override
    public synchronized void start() {
        table.takeUpAgain();
        super.start();
    }

    @Override
    protected void turn() {
        while (!isStopping() && computation.runNext(this::isStopping)) {
            // until nothing waits
        }
    }
}
