package cdp.ingest;

/** Hears how much each source brings, for {@link SourceActivities}. Thread-safe; never waits for the database. */
public interface SourceCounts {
    void count(SourceId source, long accepted, long refused);
}
