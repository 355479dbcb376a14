package cdp.journey.channel;

import org.jspecify.annotations.Nullable;

/**
 * What is handed over, ready to go.
 *
 * @param touch the number of the message, the same whenever it is tried: whatever a provider takes as a key against repeats is made
 *     of it
 * @param address where to: an e-mail address, a URL
 * @param html empty where the channel has none
 * @param unsubscribeUrl where one POST ends marketing on this channel; null for messages that are not marketing
 */
public record Message(
        long touch,
        String address,
        String subject,
        String html,
        String text,
        @Nullable String unsubscribeUrl) {}
