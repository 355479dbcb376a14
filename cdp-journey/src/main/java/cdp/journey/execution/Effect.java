package cdp.journey.execution;

import cdp.journey.definition.Step;

/** What a step asks the world to do, or to count. */
sealed interface Effect {
    String node();

    /** The person came to a node. */
    record CameTo(String node) implements Effect {}

    record LeftBy(String node, String port) implements Effect {}

    /** A message or a call, at most once for this node and {@code occurrence}. */
    record Touch(String node, Step step, String occurrence) implements Effect {}

    /** @param value JSON text */
    record Attribute(String node, String key, String value, String occurrence) implements Effect {}
}
