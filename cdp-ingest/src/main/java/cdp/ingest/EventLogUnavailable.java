package cdp.ingest;

/** The event log did not confirm a write in time: nothing was acknowledged, the sender should try again. */
public final class EventLogUnavailable extends RuntimeException {
    public EventLogUnavailable(Throwable cause) {
        super("the event log did not confirm the write in time", cause);
    }
}
