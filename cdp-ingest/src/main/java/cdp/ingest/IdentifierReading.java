package cdp.ingest;

/** What a value turned out to be: an identifier in its normal form, or why it is none. */
public sealed interface IdentifierReading {
    record Named(Identifier identifier) implements IdentifierReading {}

    record Flawed(Flaw flaw) implements IdentifierReading {}
}
