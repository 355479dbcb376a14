package cdp.segment.testing;

import cdp.segment.MembershipChanged;
import cdp.segment.keeping.MembershipLog;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** A log that keeps everything told, and can be away. */
public final class InMemoryMembershipLog implements MembershipLog {
    private final List<MembershipChanged> told = new ArrayList<>();
    private boolean away;

    @Override
    public synchronized void append(List<MembershipChanged> changes) {
        if (away) {
            throw new KafkaException("away");
        }
        told.addAll(changes);
    }

    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    public synchronized List<MembershipChanged> told() {
        return List.copyOf(told);
    }
}
