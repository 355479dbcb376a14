package cdp.journey.channel;

/**
 * One way out of the house, spoken in its provider's protocol.
 *
 * <p>Thread-safe: as many messages as {@code cdp.journey.in-flight} are handed over at a time. {@link #handOver} blocks until the
 * provider has answered or a time limit of the channel's own has passed, which must be well below {@code cdp.journey.hold}. It is
 * never called inside a database transaction. It is called once per message, and again only for one it answered
 * {@link HandOff.TryLater} for; throwing anything counts as {@link HandOff.Unknown}.
 */
public interface Channel {

    /** The name under which journeys send by it. */
    String kind();

    HandOff handOver(Message message);
}
