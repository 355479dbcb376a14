package cdp.journey.touch;

import cdp.journey.TouchPolicy;
import cdp.profile.ConsentRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All the gate looks at.
 *
 * @param contactable whether the person has somewhere the channel can reach
 * @param contact by what that place is recognised; null while it has not been looked up
 * @param lately messages of marketing the person got within the cap's days
 */
public record Candidate(
        String channel,
        String purpose,
        boolean needsConsent,
        boolean control,
        boolean contactable,
        @Nullable UUID contact,
        List<ConsentRecord> consents,
        long lately,
        TouchPolicy policy,
        Instant now) {}
