package cdp.journey.channel;

/** What became of handing a message over. */
public sealed interface HandOff {

    /**
     * The provider has it: the message is over for us.
     *
     * @param reference what the provider calls it
     */
    record Accepted(String reference) implements HandOff {}

    /**
     * The provider said no, and would again: never tried again.
     *
     * @param reason for translation
     */
    record Rejected(String reason, String detail) implements HandOff {}

    /** The provider certainly does not have it, but may take it later: tried again, a few times. */
    record TryLater(String reason, String detail) implements HandOff {}

    /** The provider may have it or not, and nobody can tell: shown to people, never sent again. */
    record Unknown(String detail) implements HandOff {}
}
