package cdp.journey.definition;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a journey from being published.
 *
 * @param nodeId the node it is about; null when it is about the journey
 * @param code for translation
 * @param detail English sentence
 * @param field path inside the node's settings, or inside the definition; empty when it is about the node as a whole
 */
public record Problem(@Nullable String nodeId, String code, String detail, String field) {}
