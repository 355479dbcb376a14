package cdp.profile.consent;

import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One word on one consent, and how two of them are weighed. */
record Statement(
        Slot slot,
        boolean granted,
        Instant at,
        byte @Nullable [] sealedContact,
        SourceId source,
        EventId event,
        @Nullable String noticeVersion) {
    static final UUID WHOLE_CHANNEL = new UUID(0, 0);

    /** Later wins; of two at one instant the no; of two alike the greater event, so that order of arrival never shows. */
    private static final Comparator<Statement> WEIGHT = Comparator.comparing(Statement::at)
            .thenComparing(told -> !told.granted())
            .thenComparing(told -> told.event().value().toString());

    /**
     * What is being spoken about.
     *
     * @param contact {@link #WHOLE_CHANNEL} or the key of a contact point
     */
    record Slot(String purpose, String channel, UUID contact) {}

    Statement orLater(Statement other) {
        return WEIGHT.compare(other, this) > 0 ? other : this;
    }
}
