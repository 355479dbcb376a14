package cdp.identity.linking;

/** Whether what is said about an identifier still counts. Ordered: each standing refuses more than the one before. */
public enum Standing {
    OPEN(0),
    /** Claimed together with too many: claims about it no longer count, trusted senders' word does. */
    CROWDED(1),
    /** Truly seen with too many: it links nobody. */
    GENERIC(2),
    /** A person ruled that it names nobody. */
    BLOCKED(3);

    private final int level;

    Standing(int level) {
        this.level = level;
    }

    /** How it is kept: higher is worse. */
    public int level() {
        return level;
    }

    /** @throws IllegalArgumentException when no standing has this level */
    public static Standing at(int level) {
        return switch (level) {
            case 0 -> OPEN;
            case 1 -> CROWDED;
            case 2 -> GENERIC;
            case 3 -> BLOCKED;
            default -> throw new IllegalArgumentException("no standing " + level);
        };
    }

    public boolean linksNobody() {
        return this == GENERIC || this == BLOCKED;
    }
}
