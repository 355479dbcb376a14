package cdp.journey;

import java.time.Instant;

/**
 * The content of a message, in Liquid.
 *
 * @param id 0 for one that is not kept yet
 * @param text what those see whose reader shows no HTML; may be empty, and is then made from the HTML
 */
public record Template(
        long id,
        String name,
        String channel,
        String subject,
        String html,
        String text,
        String purpose,
        Instant updatedAt,
        String updatedBy) {}
