package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.journey.JourneyId;
import org.jspecify.annotations.Nullable;

/**
 * A message a journey wants sent. Journey, version, node, person and occurrence name it: a second of the same name is the same.
 *
 * @param needsConsent false for a call to a system, which no person receives
 * @param trigger JSON of what let the person in
 */
public record TouchIntent(
        JourneyId journey,
        int version,
        String node,
        OneId person,
        String occurrence,
        long run,
        String channel,
        @Nullable Long template,
        @Nullable String url,
        @Nullable String bodyTemplate,
        String purpose,
        boolean needsConsent,
        boolean control,
        String trigger) {}
