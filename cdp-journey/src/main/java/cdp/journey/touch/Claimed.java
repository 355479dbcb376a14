package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.journey.JourneyId;
import org.jspecify.annotations.Nullable;

/** A message this process has taken upon itself to hand over. */
public record Claimed(
        long id,
        JourneyId journey,
        String node,
        OneId person,
        String channel,
        @Nullable Long template,
        @Nullable String url,
        @Nullable String bodyTemplate,
        String purpose,
        boolean needsConsent,
        boolean control,
        String trigger,
        int attempts) {}
