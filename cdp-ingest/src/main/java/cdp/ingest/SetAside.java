package cdp.ingest;

/**
 * A value that was sent as an identifier and is none: the event goes on without it.
 *
 * @param field where the sender wrote it, {@code traits.phone} or a column of a file
 */
public record SetAside(String field, String kind, Flaw flaw) {

    /** Says so in a sentence, without the value: it may be somebody's. */
    public String sentence() {
        return field + " (" + kind + ") " + flaw.says();
    }
}
