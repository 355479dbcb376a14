package cdp.identity.linking;

/** Which of two links that cannot both stand is set aside. */
public enum Policy {
    /** The newest evidence stands: a shared number follows whoever used it last. */
    LAST_WINS,
    /** The oldest evidence stands: what is joined stays joined, whatever comes later. */
    KEEP_EXISTING
}
