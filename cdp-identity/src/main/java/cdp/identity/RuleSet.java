package cdp.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published version of the identity rules.
 *
 * @param publishedBy null for the rules the product came with
 * @param restored the older version this one brought back; null when it was written anew
 */
public record RuleSet(
        int version,
        RuleDocument document,
        Instant publishedAt,
        @Nullable String publishedBy,
        String note,
        @Nullable Integer restored) {}
