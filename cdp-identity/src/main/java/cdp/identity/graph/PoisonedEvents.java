package cdp.identity.graph;

import cdp.ingest.Event;
import cdp.ingest.IngestTopics;
import cdp.ingest.Quarantine;
import cdp.ingest.Refusal;
import cdp.ingest.RefusalReason;
import cdp.ingest.RefusedInput;
import cdp.ingest.Trust;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets aside the one event that cannot be stored, in the same transaction that steps over it. */
@Component
class PoisonedEvents {
    private static final int LONGEST_DETAIL = 500;

    private final Quarantine quarantine;
    private final StreamPositions positions;

    PoisonedEvents(Quarantine quarantine, StreamPositions positions) {
        this.quarantine = quarantine;
        this.positions = positions;
    }

    @Transactional
    void quarantine(RawEvent raw, RuntimeException reason, Map<Integer, ResolveTransaction.Advance> advances) {
        positions.advance(IngestTopics.EVENTS, new TreeMap<>(advances));
        Event event = raw.decoded();
        String detail = String.valueOf(reason.getMessage());
        quarantine.keep(
                IngestTopics.EVENTS
                        + ' '
                        + raw.position().partition()
                        + ' '
                        + raw.position().offset(),
                new RefusedInput(
                        event == null ? null : event.source(),
                        event == null ? Trust.PUBLIC : event.trust(),
                        IngestTopics.EVENTS,
                        raw.writtenAt(),
                        new Refusal(
                                RefusalReason.POISON,
                                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail),
                        event == null ? null : event.name(),
                        event == null ? null : event.messageId(),
                        "application/json",
                        null,
                        raw.bytes(),
                        false));
    }
}
