package cdp.identity.linking;

/** Whether what is said about an identifier still counts. Ordered: each standing refuses more than the one before. */
public enum Standing {
    OPEN,
    /** Claimed together with too many: claims about it no longer count, trusted senders' word does. */
    CROWDED,
    /** Truly seen with too many: it links nobody. */
    GENERIC,
    /** A person ruled that it names nobody. */
    BLOCKED;

    public boolean linksNobody() {
        return this == GENERIC || this == BLOCKED;
    }
}
