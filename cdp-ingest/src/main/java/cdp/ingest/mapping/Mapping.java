package cdp.ingest.mapping;

import cdp.ingest.Event;
import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;

/** What became of one thing a sender wrote. */
public sealed interface Mapping {
    record Accepted(Event event) implements Mapping {}

    record Refused(Refusal refusal) implements Mapping {}

    static Mapping refused(RefusalReason reason, String detail) {
        return new Refused(new Refusal(reason, detail));
    }
}
