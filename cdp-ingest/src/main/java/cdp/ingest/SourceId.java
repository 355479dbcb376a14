package cdp.ingest;

/** The number of a source: one place events come from, with its own write keys. */
public record SourceId(int value) {
    public SourceId {
        if (value <= 0) {
            throw new IllegalArgumentException("source id must be positive, was " + value);
        }
    }
}
