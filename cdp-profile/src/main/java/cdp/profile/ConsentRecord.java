package cdp.profile;

import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a person on one purpose and channel, with its evidence.
 *
 * @param contactPoint the address or number it is about, in the clear; null when it is about all of the channel
 * @param contactKey by what the contact point is recognised; null with {@code contactPoint}
 * @param at when it was said
 * @param event the event that said it
 * @param noticeVersion which wording the person saw; null when not told
 */
public record ConsentRecord(
        String purpose,
        String channel,
        @Nullable String contactPoint,
        @Nullable UUID contactKey,
        boolean granted,
        Instant at,
        SourceId source,
        EventId event,
        @Nullable String noticeVersion) {

    /** Whether it speaks for this contact point; one about all of a channel speaks for each. */
    boolean covers(@Nullable UUID contact) {
        return contactKey == null || contactKey.equals(contact);
    }
}
