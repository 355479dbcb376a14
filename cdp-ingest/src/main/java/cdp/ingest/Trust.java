package cdp.ingest;

/**
 * How far the sender's word about identity goes. A write key in a browser is public: what it says about identity is a claim
 * and may tie an anonymous visitor to a person, but never join two known people.
 */
public enum Trust {
    PUBLIC,
    SERVER,
    /** The product itself; no write key has it. Only such events may carry what people decided about identity. */
    PRODUCT
}
