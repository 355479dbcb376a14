package cdp.journey.definition;

import cdp.segment.condition.Where;
import java.util.List;

/**
 * An event a journey watches for.
 *
 * @param sameKey whether its property of the trigger's key must have the value it had in the trigger
 */
public record EventRule(String event, List<Where> where, boolean sameKey) {}
