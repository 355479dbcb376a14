package cdp.ingest;

/** The topics this module owns. */
public final class IngestTopics {
    /** Accepted events, keyed by {@link Event#partitionKey()}; value: {@link EventCodec}. */
    public static final String EVENTS = "cdp.events";

    /** Refused input with its bytes, on its way to quarantine. */
    public static final String REFUSED = "cdp.refused";

    /** What the collectors see, for the live debugger: sampled, short-lived, best effort. */
    public static final String TAPS = "cdp.taps";

    private IngestTopics() {}
}
