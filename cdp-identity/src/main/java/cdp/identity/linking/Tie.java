package cdp.identity.linking;

import java.util.UUID;

/**
 * A weak identifier seen in somebody's hands.
 *
 * @param anchor the surest strong identifier of the event: it stands for whoever it names at the time of asking
 */
public record Tie(Moment at, UUID anchor) {}
