package cdp.segment.stream;

import cdp.segment.SegmentProperties;
import cdp.segment.keeping.MembershipPublisher;
import cdp.segment.keeping.Round;
import org.springframework.stereotype.Component;

/** Ends memberships that time ends, and tells what was left untold. */
@Component
class TimeRound extends Round {
    private final Rechecks rechecks;
    private final MembershipPublisher publisher;

    TimeRound(Rechecks rechecks, MembershipPublisher publisher, SegmentProperties properties) {
        super("segment-rechecks", properties.lookEvery());
        this.rechecks = rechecks;
        this.publisher = publisher;
    }

    @Override
    protected void turn() {
        rechecks.run();
        publisher.publishLeftOvers();
    }
}
