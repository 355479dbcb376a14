package cdp.ingest;

/** A refused piece of input: the reason and a sentence that says what was wrong and where. */
public record Refusal(RefusalReason reason, String detail) {}
