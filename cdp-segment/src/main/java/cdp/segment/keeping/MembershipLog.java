package cdp.segment.keeping;

import cdp.segment.MembershipChanged;
import java.util.List;

/** The road changes are told on. */
public interface MembershipLog {

    /** Returns when all of them are durable, in their order; throws otherwise, and they are told again. */
    void append(List<MembershipChanged> changes);
}
