package cdp.ingest;

/** The number of one uploaded file and what was done with it. */
public record ImportId(long value) {
    public ImportId {
        if (value <= 0) {
            throw new IllegalArgumentException("import id must be positive, was " + value);
        }
    }
}
